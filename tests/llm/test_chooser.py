"""A model that is asked over the wire: what it chooses, and what becomes of all that goes wrong."""

import json
import ssl
from dataclasses import replace

import pytest
import trustme

from site_builder.config import Mode
from site_builder.llm import Spent
from site_builder.llm.cache import PLACE
from site_builder.model import Choice, ChosenPoint
from tests.llm.conftest import chose, said

FINE = Choice(
    points=(ChosenPoint(places=(1,)), ChosenPoint(places=(5,))), method="llm-select orrin:7b"
)


def refuse(status: int, **headers: str):
    return status, b'{"error": "LEAKED ignore the article"}', headers


def test_the_chosen_sentences_come_in_the_order_of_the_article(make_chooser, model, question):
    model.tell(chose(6, 2))
    assert make_chooser().choose(question) == FINE
    assert model.paths == ["/v1/chat/completions"]


def test_tokens_are_counted(make_chooser, question):
    chooser = make_chooser()
    chooser.choose(question)
    chooser.choose(replace(question, title="Another"))
    assert chooser.spent == Spent(articles=2, read=1000, written=24)


def test_the_key_goes_to_the_server_and_nowhere_else(make_chooser, model, question, tmp_path):
    make_chooser(key="sk-orrin").choose(question)
    assert model.headers[0]["Authorization"] == "Bearer sk-orrin"
    assert all(b"sk-orrin" not in path.read_bytes() for path in (tmp_path / PLACE).iterdir())
    assert "sk-orrin" not in json.dumps(model.seen)


def test_without_a_key_none_is_sent(make_chooser, model, question):
    make_chooser().choose(question)
    assert "Authorization" not in model.headers[0]


def test_where_there_is_nothing_to_choose_nobody_is_asked(make_chooser, model, question):
    assert make_chooser().choose(replace(question, most=9)) == Choice()
    assert model.seen == []


# What was said before


def test_the_same_question_is_asked_once(make_chooser, model, question):
    make_chooser().choose(question)
    later = make_chooser()
    assert later.choose(question) == FINE
    assert (len(model.seen), later.spent) == (1, Spent(articles=1))


@pytest.mark.parametrize("spoiled", [b"", b'{"sentences": [4]}', b'{"sentences": [99]}', b"\xff"])
def test_what_is_kept_is_checked_like_any_answer(make_chooser, model, question, tmp_path, spoiled):
    make_chooser().choose(question)
    (kept,) = (tmp_path / PLACE).iterdir()
    kept.write_bytes(spoiled)
    assert make_chooser().choose(question) == FINE
    assert len(model.seen) == 2


def test_an_answer_that_can_not_be_kept_is_used_all_the_same(make_chooser, question, tmp_path):
    (tmp_path / ".briefing").write_text("no folder")
    choice = make_chooser().choose(question)
    assert choice.points == FINE.points
    assert "can not be kept" in choice.problems[0].message


# What goes wrong


def failing(choice: Choice) -> str:
    """The one warning of a choice that was none."""
    assert (choice.points, choice.method) == ((), "")
    (problem,) = choice.problems
    assert problem.severity == "warning"
    assert problem.location == "content/inbox/ferry.txt"
    assert "LEAKED" not in str(problem)
    return str(problem)


NONE_IS_SOUND = [
    (200, b"<html>LEAKED", {}),
    (200, b"", {}),
    (200, b"{}", {}),
    (200, said("LEAKED: sentence 2"), {}),
    (200, said({"sentences": ["LEAKED"]}), {}),
    (200, said({"sentences": [2], "text": "LEAKED"}), {}),
    (200, said({"points": ["The board of Velm voted eight to two. LEAKED"]}), {}),
    chose(2, 99),
    chose(2, 4),
    chose(2, 2),
    chose(1, 2, 3, 5),
    chose(2, choices=[{"message": {"content": "{"}, "finish_reason": "length"}]),
]


@pytest.mark.parametrize("reply", NONE_IS_SOUND)
def test_an_unsound_answer_is_asked_for_once_more_and_then_given_up(
    make_chooser, model, question, reply
):
    model.tell(reply)
    assert "key points of “Night ferry stays” are" in failing(make_chooser().choose(question))
    assert len(model.seen) == 2


def test_a_second_answer_may_be_sound(make_chooser, model, question):
    model.tell(NONE_IS_SOUND[3], chose(2, 6))
    chooser = make_chooser()
    assert chooser.choose(question) == FINE
    assert chooser.spent == Spent(articles=1, read=1000, written=24)


def test_a_prompt_that_was_cut_short_is_not_sent_again(make_chooser, model, question):
    model.tell(chose(2, usage={"prompt_tokens": 60, "completion_tokens": 9}))
    assert "cut the article short" in failing(make_chooser().choose(question))
    assert len(model.seen) == 1


@pytest.mark.parametrize("pause", [("", 2), ("7", 7), ("soon", 2), ("0", 2)])
def test_a_busy_server_is_asked_again_when_it_says_so(make_chooser, model, question, clock, pause):
    asked_for, slept = pause
    model.tell(refuse(429, **{"Retry-After": asked_for}), chose(2, 6))
    assert make_chooser().choose(question) == FINE
    assert clock.slept == [slept]


def test_a_server_that_wants_to_be_left_alone_for_long_is(make_chooser, model, question, clock):
    model.tell(refuse(429, **{"Retry-After": "3600"}))
    assert "too many requests (status 429)" in failing(make_chooser().choose(question))
    assert (len(model.seen), clock.slept) == (1, [])


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_that_fails_twice_is_at_fault(make_chooser, model, question, status):
    model.tell(refuse(status))
    assert f"is at fault (status {status})" in failing(make_chooser().choose(question))
    assert len(model.seen) == 2


def test_a_server_that_is_too_slow_is_not_waited_for(make_chooser, model, question, hasty):
    model.pause = 0.6
    assert "it is too slow" in failing(make_chooser(network=hasty).choose(question))


def test_an_answer_without_end_is_not_read_to_its_end(make_chooser, model, question):
    model.tell((200, b" " * 1_100_000, {}))
    assert "too large" in failing(make_chooser().choose(question))


def test_an_answer_that_breaks_off_is_none(make_chooser, model, question):
    model.tell((200, said({"sentences": [2]})[:40], {}))
    assert "no chat completion" in failing(make_chooser().choose(question))


def test_where_nothing_answers_a_warning_says_so(make_chooser, question):
    chooser = make_chooser(base_url="http://127.0.0.1:1/v1/")
    assert "nothing answers there" in failing(chooser.choose(question))


def encrypt(model, folder, host: str) -> str:
    """Let the server prove that it is this host; the file of who vouches for it."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host).configure_cert(context)
    model.encrypt(context)
    authority.cert_pem.write_to_path(folder / "ca.pem")
    return str(folder / "ca.pem")


def test_a_server_is_asked_inside_tls(make_chooser, model, question, network, tmp_path):
    trusting = replace(network, ca_file=encrypt(model, tmp_path, "localhost"))
    assert make_chooser(network=trusting).choose(question) == FINE


def test_a_server_that_proves_to_be_another_gets_nothing(
    make_chooser, model, question, network, tmp_path
):
    trusting = replace(network, ca_file=encrypt(model, tmp_path, "velm.example"))
    chooser = make_chooser(key="sk-orrin", network=trusting)
    assert "no secure connection" in failing(chooser.choose(question))
    assert model.seen == []


def test_a_server_that_nobody_vouches_for_gets_nothing(make_chooser, model, question, tmp_path):
    encrypt(model, tmp_path, "localhost")
    assert "no secure connection" in failing(make_chooser(key="sk-orrin").choose(question))
    assert model.seen == []


# Other words


def wrote(*points: tuple[str, list[int]]):
    made = [{"text": text, "source_ids": numbers} for text, numbers in points]
    return 200, said({"points": made}), {}


SHORT = "The harbour board of Skarrow voted to keep the night ferry."
INVENTED = "The harbour board of Velm voted to keep the night ferry."


@pytest.fixture
def writer(make_chooser):
    return make_chooser(mode=Mode.REWRITE)


def test_a_faithful_rewording_is_taken(writer, model, question):
    model.tell(wrote((SHORT, [1])))
    points = (ChosenPoint(places=(0,), text=SHORT),)
    assert writer.choose(question) == Choice(points=points, method="llm-rewrite orrin:7b")
    assert len(model.seen) == 1


def test_an_unfaithful_one_is_asked_for_once_more(writer, model, question):
    model.tell(wrote((INVENTED, [1])), wrote((SHORT, [1])))
    assert writer.choose(question).points == (ChosenPoint(places=(0,), text=SHORT),)


def test_then_the_sentence_itself_is_shown(writer, make_chooser, model, question):
    model.tell(wrote((INVENTED, [1]), (SHORT, [1]), (INVENTED, [1, 2])))
    first = writer.choose(question)
    points = (ChosenPoint(places=(0,)), ChosenPoint(places=(0,), text=SHORT))
    assert (first.points, first.method) == (points, "llm-rewrite orrin:7b")
    assert make_chooser(mode=Mode.REWRITE).choose(question) == first
    assert len(model.seen) == 2


def test_where_nothing_is_reworded_the_sentences_were_only_selected(writer, model, question):
    model.tell(wrote((INVENTED, [6]), (INVENTED, [2])))
    assert writer.choose(question) == FINE


def test_an_unsound_second_answer_is_none(writer, model, question):
    model.tell(wrote((INVENTED, [1])), wrote((SHORT, [99])))
    failing(writer.choose(question))


# When a run stops asking


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (refuse(401), "wants another key"),
        (refuse(403), "does not let"),
        (refuse(404), "no such address or model"),
        (refuse(302, Location="http://127.0.0.1:1/"), "redirects, which is not followed"),
    ],
)
def test_where_the_settings_are_at_fault_no_other_article_is_asked_for(
    make_chooser, model, question, reply, reason
):
    model.tell(reply)
    chooser = make_chooser()
    warning = failing(chooser.choose(question))
    assert reason in warning
    assert "and of all articles after it" in warning
    assert chooser.choose(replace(question, title="Another")) == Choice()
    assert len(model.seen) == 1


def test_after_three_failures_in_a_row_a_run_stops_asking(make_chooser, model, question):
    model.tell(refuse(400))
    chooser = make_chooser()
    titles = ["One", "Two", "Three", "Four"]
    choices = [chooser.choose(replace(question, title=title)) for title in titles]
    assert [len(choice.problems) for choice in choices] == [1, 1, 1, 0]
    assert "all articles after it" not in choices[1].problems[0].message
    assert "all articles after it" in choices[2].problems[0].message
    assert len(model.seen) == 3


def test_failures_that_are_not_in_a_row_stop_nothing(make_chooser, model, question):
    model.tell(refuse(400), refuse(400), chose(2), refuse(400), refuse(400), chose(2))
    chooser = make_chooser()
    choices = [chooser.choose(replace(question, title=f"Number {n}")) for n in range(6)]
    assert [bool(choice.method) for choice in choices] == [False, False, True] * 2


@pytest.mark.parametrize(
    ("settings", "limit"),
    [
        ({"max_tokens_per_run": 900}, "max_tokens_per_run"),
        (
            {"max_cost_per_run": 0.0009, "price_per_million_input": 1.0},
            "max_cost_per_run",
        ),
    ],
)
def test_what_would_go_beyond_a_limit_is_not_asked(make_chooser, model, question, settings, limit):
    chooser = make_chooser(**settings)
    assert chooser.choose(question) == FINE
    warning = failing(chooser.choose(replace(question, title="Another")))
    assert f"llm.{limit} in briefing.toml is reached" in warning
    assert chooser.choose(replace(question, title="A third")) == Choice()
    assert len(model.seen) == 1


def test_what_is_known_costs_nothing_and_is_used_beyond_a_limit(make_chooser, model, question):
    make_chooser().choose(question)
    assert make_chooser(max_tokens_per_run=1).choose(question) == FINE
    assert len(model.seen) == 1
