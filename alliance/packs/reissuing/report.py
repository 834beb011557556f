"""What issuing again did and did not do, for whoever looks the file through."""

from dataclasses import dataclass, field

from alliance.screen.findings.record_words import counted


@dataclass(frozen=True)
class Kept:
    """A text that somebody has edited, and what would stand there otherwise."""

    key: str
    role: str
    text: str
    new: str

    @property
    def sentence(self) -> str:
        new = f"“{self.new}”" if self.new else "nothing"
        return f"{self.key}, {self.role}: kept “{self.text}”; now it would be {new}."


@dataclass
class Report:
    """Slides by their keys: renewed, `added`, those that somebody deleted, those
    `without_figures`; texts kept; tables `changed`, figures typed over, charts whose
    form is new, and shapes that somebody took away."""

    renewed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    without_figures: list[str] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    typed_over: list[str] = field(default_factory=list)
    redrawn: list[str] = field(default_factory=list)
    taken_away: list[str] = field(default_factory=list)
    own_slides: int = 0
    is_reordered: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """What there is to know, the most important first."""
        listed = (
            ("No figures any more, and marked so", self.without_figures),
            ("Figures typed over by hand, now renewed", self.typed_over),
            ("Redrawn, because the form of the chart is another", self.redrawn),
            ("New", self.added),
            ("Deleted in the file, so left out", self.deleted),
            ("Shapes deleted in the file, so left out", self.taken_away),
            ("Tables that say otherwise now", self.changed),
        )
        lines = [f"{counted(len(self.renewed), 'slide')} renewed."]
        lines += [kept.sentence for kept in self.kept]
        lines += [f"{words}: {'; '.join(found)}." for words, found in listed if found]
        if self.own_slides:
            lines.append(
                f"{counted(self.own_slides, 'slide')} of your own left as found."
            )
        return tuple(lines)
