"""Sending, against real SMTP servers on loopback."""

import asyncio
import logging
import sys
from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from site_builder.config import Security
from site_builder.errors import MailError
from site_builder.mail import Delivery, compose, dump_message, make_digest, send
from site_builder.mail.compose import address
from site_builder.mail.headers import parse_mailbox

PASSWORD = "correct horse battery staple"
STARTTLS, TLS = Security.STARTTLS, Security.TLS
ADA, BO, CAY = "ada@orrin.example", "bo@orrin.example", "cay@orrin.example"


@pytest.fixture(scope="session")
def message(edition, config, render):
    return compose(make_digest(edition(), (), config), render, config)


class Silent(asyncio.Protocol):
    """Takes the connection and says nothing."""


class HangsUp(asyncio.Protocol):
    def connection_made(self, transport):
        transport.close()


def taken(*addresses):
    return tuple(Delivery(address=address, accepted=True) for address in addresses)


@pytest.mark.parametrize("security", [STARTTLS, TLS])
def test_each_recipient_gets_a_mail_of_their_own(servers, mailroom, message, security):
    room = mailroom()
    with servers.smtp(room, security) as settings:
        deliveries = send(message, (ADA, f"Bo <{BO}>"), settings, "")
    assert deliveries == taken(ADA, BO)
    assert [letter[:2] for letter in room.letters] == [
        ("desk@orrin.example", ADA),
        ("desk@orrin.example", BO),
    ]
    assert [read["To"] for read in map(parsed, room.letters)] == [ADA, f"Bo <{BO}>"]


def parsed(letter):
    return message_from_bytes(letter[2], policy=default)


def test_what_is_sent_is_what_was_composed(servers, mailroom, message):
    room = mailroom()
    with servers.smtp(room, STARTTLS) as settings:
        send(message, (ADA,), settings, "")
    ((_, _, body),) = room.letters
    assert body == dump_message(address(message, parse_mailbox(ADA, "recipient")))


def test_an_address_given_twice_gets_one_mail(servers, mailroom, message):
    room = mailroom()
    with servers.smtp(room, TLS) as settings:
        assert send(message, (ADA, ADA), settings, "") == taken(ADA)


def test_a_refused_recipient_does_not_stop_the_others(servers, mailroom, message):
    room = mailroom(refused=(BO,))
    with servers.smtp(room, STARTTLS) as settings:
        deliveries = send(message, (ADA, BO, CAY), settings, "")
    refused = Delivery(address=BO, accepted=False, reason="550 5.1.1 nobody [31mof this name")
    assert deliveries == (*taken(ADA), refused, *taken(CAY))


def test_a_connection_lost_in_the_middle_is_told_of_those_who_got_nothing(
    servers, mailroom, message
):
    with servers.smtp(mailroom(hang_up_at=2), STARTTLS) as settings:
        deliveries = send(message, (ADA, BO, CAY), settings, "")
    assert deliveries[0] == taken(ADA)[0]
    assert [delivery.reason for delivery in deliveries[1:]] == [
        "the connection was lost; the server may have taken the mail nevertheless",
        "the connection was lost before its turn",
    ]


@pytest.mark.parametrize("security", [STARTTLS, TLS])
def test_a_login_that_is_right_is_taken(servers, mailroom, message, security):
    room = mailroom(user=(b"desk", PASSWORD.encode()))
    with servers.smtp(room, security) as settings:
        named = replace(settings, username="desk")
        assert send(message, (ADA,), named, PASSWORD) == taken(ADA)
    assert room.logins == [True]


def test_without_a_user_name_no_password_is_sent(servers, mailroom, message):
    room = mailroom()
    with servers.smtp(room, STARTTLS) as settings:
        send(message, (ADA,), settings, PASSWORD)
    assert room.logins == []


def test_a_refused_login_is_explained_without_the_password(servers, mailroom, message, caplog):
    caplog.set_level(logging.DEBUG, logger="site_builder")
    room = mailroom(user=(b"desk", b"other"))
    with servers.smtp(room, STARTTLS) as settings:
        error = refused(message, replace(settings, username="desk"), PASSWORD)
    assert error.startswith(f"127.0.0.1:{settings.port}: refused the login of 'desk': 535 5.7.8")
    assert "the environment variable BRIEFING_SMTP_PASSWORD" in error
    assert PASSWORD not in error + caplog.text
    assert room.letters == []


def refused(message, settings, password="", recipients=(ADA,)):
    """What is said when nothing can be sent."""
    with pytest.raises(MailError) as caught:
        send(message, recipients, settings, password)
    return str(caught.value)


@pytest.mark.parametrize("security", [STARTTLS, TLS])
def test_an_untrusted_certificate_gets_no_mail(servers, mailroom, message, security):
    room = mailroom()
    with servers.smtp(room, security) as settings:
        error = refused(message, replace(settings, ca_file=""))
    assert "the server's certificate is not trusted: " in error
    assert (
        "(check host in [mail]; for a server with a certificate of your own set ca_file)" in error
    )
    assert room.letters == []


@pytest.mark.parametrize("security", [STARTTLS, TLS])
def test_a_certificate_for_another_name_gets_no_mail(servers, mailroom, message, security):
    room = mailroom()
    with servers.smtp(room, security, name="mail.orrin.example") as settings:
        error = refused(message, settings)
    assert "the server's certificate is not trusted: IP address mismatch" in error
    assert room.letters == []


def test_a_server_without_starttls_gets_neither_mail_nor_password(servers, mailroom, message):
    room = mailroom()
    with servers.smtp(room, None) as settings:
        error = refused(message, replace(settings, username="desk"), PASSWORD)
    assert "STARTTLS extension not supported by server (nothing was sent;" in error
    assert room.letters == room.logins == []


def test_tls_from_the_start_with_a_server_that_wants_starttls_is_explained(
    servers, mailroom, message
):
    with servers.smtp(mailroom(), STARTTLS) as settings:
        error = refused(message, replace(settings, security=TLS))
    assert "no TLS with this server: wrong version number" in error
    assert 'security in [mail]: "tls" for port 465, "starttls" for port 587' in error


def test_a_server_that_hangs_up_is_explained(servers, listen, message):
    with listen(HangsUp) as port:
        error = refused(message, servers.settings(port))
    assert error.startswith(f"127.0.0.1:{port}: hung up (")


def test_a_server_that_never_answers_is_given_up(servers, listen, message, monkeypatch):
    monkeypatch.setattr(sys.modules["site_builder.mail.send"], "TIMEOUT", 0.2)
    with listen(Silent) as port:
        error = refused(message, servers.settings(port))
    assert error.startswith(f"127.0.0.1:{port}: did not answer in time (check host and port")


def test_a_refused_connection_is_explained(servers, listen, message):
    with listen(Silent) as port:
        settings = servers.settings(port)
    assert "refused the connection (check host and port in [mail])" in refused(message, settings)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "bad..name"])
def test_a_name_that_is_no_server_is_explained(servers, message, host):
    error = refused(message, servers.settings(25, host=host))
    assert error.startswith(f"{host}:25: no")
    assert "check host in [mail]" in error


def test_settings_that_can_not_work_are_told_before_anything_is_sent(servers, message):
    settings = servers.settings(25)
    assert "mail.host: missing" in refused(message, replace(settings, host=""))
    named = replace(settings, username="desk")
    assert "environment variable BRIEFING_SMTP_PASSWORD" in refused(message, named)
    assert "SMTP can not carry" in refused(message, named, "pässword")
    assert "mail.ca_file: can not be read: 'none.pem'" in refused(
        message, replace(settings, ca_file="none.pem")
    )


def test_all_wrong_addresses_are_told_at_once_and_nothing_is_sent(servers, mailroom, message):
    room = mailroom()
    with servers.smtp(room, STARTTLS) as settings:
        error = refused(message, settings, recipients=(ADA, "bo@", "cay@x\r\nRCPT TO:<d@x>"))
    assert error.splitlines() == [
        f"recipient: not a mail address: {text!r} (write it like desk@example.org or The Desk"
        " <desk@example.org>)"
        for text in ("bo@", "cay@x\r\nRCPT TO:<d@x>")
    ]
    assert room.letters == []
