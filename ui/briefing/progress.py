"""Slide 2: what is needed a day against what is reached, and where it will end."""

from exports.deck import KeyFigure, ProgressBody, Slide
from ui.briefing.result import definitions
from ui.briefing.wishes import Briefing
from ui.loading import load
from ui.outlook import outlook, pace_said
from ui.progress_chart import alt_text, course
from ui.standing import Standing
from ui.what_if import assumed_sentence
from words import figures, sentences
from words.projections import goal_of


def slide(view: Briefing, stands: Standing) -> Slide:
    return Slide(
        section=view.text("slide.progress"),
        sentence=_sentence(view, stands),
        figures=_figures(view, stands),
        bodies=(progress_line(view, stands),),
        note=_note(view, stands),
        definitions=[
            view.text(f"definition.{name}") for name in ("required", "pace", "plan", "projection")
        ]
        + definitions(view)[:1],
    )


def _sentence(view: Briefing, stands: Standing) -> str:
    """What is needed against what is reached, and whether it will be enough."""
    answer = sentences.answer(
        expected_share=stands.expected_share,
        expected_count=stands.projection.expected if stands.projection else None,
        deadline=stands.deadline,
        ended=stands.is_ended,
        lang=view.lang,
        **stands.goal,
    )
    parts = [part for part in (pace_said(view, stands), answer) if part]
    return ". ".join(parts) or outlook(view, stands)


def _figures(view: Briefing, stands: Standing) -> list[KeyFigure]:
    figure, lang = stands.figure, view.lang
    goal = goal_of(lang, **stands.goal)
    return [
        KeyFigure(
            value=figures.whole_up(figure["required_pace"], lang),
            label=view.text("slide.required"),
            number=figures.ceiling(figure["required_pace"]),
        ),
        KeyFigure(
            value=figures.pace(figure["pace"], lang),
            label=view.text("slide.pace"),
            number=figure["pace"],
            is_main=True,
        ),
        KeyFigure(
            value=figures.whole(figure["goal_remaining"], lang),
            label=view.text("slide.missing", goal=goal.name if goal else view.text("target")),
            number=figure["goal_remaining"],
        ),
    ]


def progress_line(view: Briefing, stands: Standing) -> ProgressBody:
    """The line with plan, milestones and projection, of the slide and of the picture."""
    milestones = load(view.snapshot, "milestones", as_of=view.as_of, **stands.scope._asdict())
    return ProgressBody(
        days=stands.days,
        milestones=milestones,
        projection=stands.projection,
        course=course(view, stands),
        alt=alt_text(view, stands),
    )


def _note(view: Briefing, stands: Standing) -> str:
    """What comes of what is assumed, and what the projection rests on; without one the plan."""
    parts = []
    if view.wishes.assumption:
        parts.append(assumed_sentence(view, stands, view.wishes.assumption))
    if stands.projection is not None:
        parts.append(
            view.text(
                "slide.rests",
                n=figures.two_digits(stands.projection.reporting, view.lang),
                total=figures.two_digits(stands.figure["units"], view.lang),
                noun=view.text(f"noun.{view.wishes.kind}"),
                days=figures.two_digits(stands.projection.days, view.lang),
            )
        )
    if not any(parts):
        parts = [view.text("definition.plan")]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)
