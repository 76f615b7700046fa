"""Pages as tests read them."""

from lxml import html


class Page:
    """What is shown of an answer."""

    def __init__(self, text: str) -> None:
        self.tree = html.document_fromstring(text)

    @property
    def text(self) -> str:
        """All words in one line."""
        return " ".join(self.tree.text_content().split())

    def all(self, css: str) -> list[str]:
        """The words of each element that fits."""
        return [" ".join(one.text_content().split()) for one in self.tree.cssselect(css)]

    def links(self, css: str) -> list[str]:
        """Where they lead."""
        return [str(one.get("href")) for one in self.tree.cssselect(css)]
