"""What is on the public web and what is not."""

import pytest

from site_builder.fetch import is_public

PUBLIC = ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"]
NOT_PUBLIC = """
    0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.8.8.8 169.254.169.254 172.16.0.1 172.31.9.9
    192.0.2.1 192.168.1.1 198.18.0.1 203.0.113.5 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
    :: ::1 ::ffff:93.184.216.34 ::ffff:127.0.0.1 ::7f00:1 64:ff9b::7f00:1 64:ff9b:1::1 100::1
    2001:db8::1 2001::1 2002:7f00:1:: 2002:5db8:d822:: fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1
    ff02::1 ledger.example 1234 127.1 0x7f.1
""".split()


@pytest.mark.parametrize("address", PUBLIC)
def test_what_anyone_can_reach_is_public(address):
    assert is_public(address, 443)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_what_only_some_can_reach_is_not_public(address):
    assert not is_public(address, 443)


@pytest.mark.parametrize("port", [22, 25, 6379, 9200, 11211])
def test_ports_of_other_services_are_not_public(port):
    assert not is_public(PUBLIC[0], port)
