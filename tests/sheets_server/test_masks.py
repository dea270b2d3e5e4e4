"""Field masks by themselves."""

import pytest

from tests.sheets_server.masks import BadMask, apply_mask, parse_mask


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a", {"a": {}}),
        ("a,b", {"a": {}, "b": {}}),
        ("a(b,c(d))", {"a": {"b": {}, "c": {"d": {}}}}),
        ("a/b/c,a/d", {"a": {"b": {"c": {}}, "d": {}}}),
        ("a.b(c), e", {"a": {"b": {"c": {}}}, "e": {}}),
        ("a/b,a", {"a": {}}),
        ("a,a/b", {"a": {}}),
        ("*", {"*": {}}),
    ],
)
def test_a_mask_is_a_tree(text: str, tree: object) -> None:
    assert parse_mask(text) == tree


@pytest.mark.parametrize("text", ["", "a(", "a)", "a(b", "a,,b", "a//b", "(a)", "a b", "a-b"])
def test_what_is_no_mask_is_refused(text: str) -> None:
    with pytest.raises(BadMask):
        parse_mask(text)


def test_items_of_a_list_keep_their_places() -> None:
    resource = {"rows": [{"a": 1, "b": 2}, {"b": 3}], "other": 4}

    assert apply_mask(parse_mask("rows/a"), resource) == {"rows": [{"a": 1}, {}]}


def test_an_object_of_which_nothing_is_left_is_left_out() -> None:
    assert apply_mask(parse_mask("a(x),b"), {"a": {"y": 1}, "b": 2}) == {"b": 2}
