"""How reports are laid out: sentences once, copies folded, no side left out."""

from extractor.records import Evidence
from extractor.showing.passages import LONGEST, Piece, passages, pieces
from tests.cli.compared import initiatives, report


def articles(found: list) -> list[tuple[str, int]]:
    return [(passage.reports[0].article, passage.copies) for passage in found]


def test_copies_are_folded_into_what_they_copy() -> None:
    told = [initiatives("a", 45), initiatives("b", 45), *(initiatives(each, 45, copy_of="a") for each in "cd")]
    shown, left_out = passages(told, 9)
    assert (articles(shown), left_out) == ([("a", 2), ("b", 0)], 0)


def test_a_copy_that_stands_before_its_original_is_folded_too() -> None:
    shown, _ = passages([initiatives("c", 45, copy_of="a"), initiatives("a", 45)], 9)
    assert articles(shown) == [("a", 1)]


def test_a_copy_with_another_figure_is_shown() -> None:
    shown, _ = passages([initiatives("a", 45), initiatives("c", 450, copy_of="a")], 9)
    assert articles(shown) == [("a", 0), ("c", 0)]


def test_copies_of_what_is_not_there_are_folded_into_the_first_of_them() -> None:
    shown, _ = passages([initiatives(each, 45, copy_of="z") for each in "cde"], 9)
    assert articles(shown) == [("c", 2)]


def test_the_figures_of_one_sentence_stand_in_one_passage() -> None:
    sentence = "Có 45 sáng kiến, gồm 20 của nam và 26 của nữ."
    told = [report("a", sentence, words, value) for words, value in (("45", 45), ("20", 20), ("26", 26))]
    (passage,), _ = passages(told, 9)
    assert [each.value for each in passage.reports] == [45, 20, 26]


def test_no_side_is_left_out_for_want_of_room() -> None:
    told = [*(initiatives(f"a{at}", 45) for at in range(5)), initiatives("b", 54)]
    shown, left_out = passages(told, 3)
    assert [passage.reports[0].value for passage in shown] == [45, 45, 54]
    assert left_out == 3


def test_a_sentence_is_cut_at_its_figures() -> None:
    told = report("a", "Có 45\nsáng kiến.", "45", 45)
    assert pieces(told.sentence, [told.evidence]) == [
        Piece("Có ", False),
        Piece("45", True),
        Piece(" sáng kiến.", False),
    ]


def test_figures_that_overlap_are_marked_once() -> None:
    sentence = Evidence(start=10, end=20, text="0123456789")
    marks = [Evidence(start=a, end=b, text="x" * (b - a)) for a, b in ((12, 15), (11, 13), (19, 30))]
    assert pieces(sentence, marks) == [
        Piece("0", False), Piece("1234", True), Piece("5678", False), Piece("9", True),
    ]  # fmt: skip


def test_an_endless_sentence_is_shown_round_its_figure() -> None:
    told = report("a", "x " * 50_000 + "45 sáng kiến" + " y" * 50_000, "45 sáng kiến", 45)
    shown = pieces(told.sentence, [told.evidence])
    assert Piece("45 sáng kiến", True) in shown
    assert (shown[0].text, shown[-1].text) == ("…", "…")
    assert sum(len(piece.text) for piece in shown) <= LONGEST + 2
