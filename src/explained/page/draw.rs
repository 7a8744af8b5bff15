//! A picture as plain SVG: it comes with the document and needs no script.
//!
//! Always true: colours are classes and follow the tokens; a box with a way on is a link; the whole text of a box is its
//! title, however much of it fits; it scrolls inside its own frame.

use leptos::prelude::*;

use super::{
    layout::{Frame, HEAD, broken, curve, place},
    scene::{Knot, Look, Scene, Tie},
};

/// How large a picture is drawn, in its own pixels.
#[derive(Clone, Copy)]
struct Size {
    class: &'static str,
    widths: &'static [u32],
    /// Between columns.
    between: u32,
    /// Between a box's edge and its words.
    pad: u32,
    line: u32,
    /// Lines of words that a box takes, and of those below.
    lines: usize,
    below: usize,
    /// What a letter takes on average, in hundredths of a pixel; and one of the line below.
    letter: u32,
    small: u32,
}

impl Size {
    /// Three or four columns beside each other on a desktop.
    const fn wide(columns: usize) -> Self {
        let (widths, between): (&[u32], u32) =
            if columns < 4 { (&[190, 250, 320], 60) } else { (&[180, 220, 180, 168], 44) };
        Self {
            class: "picture is-wide",
            widths,
            between,
            pad: 14,
            line: 18,
            lines: 2,
            below: 1,
            letter: 830,
            small: 680,
        }
    }

    /// On a phone; four columns scroll a little.
    const fn narrow(columns: usize) -> Self {
        let (widths, between): (&[u32], u32) =
            if columns < 4 { (&[88, 112, 106], 12) } else { (&[92, 106, 92, 96], 16) };
        Self {
            class: "picture is-narrow",
            widths,
            between,
            pad: 8,
            line: 15,
            lines: 4,
            below: 2,
            letter: 690,
            small: 600,
        }
    }

    fn width(&self) -> u32 {
        let gaps = u32::try_from(self.widths.len()).unwrap_or_default().saturating_sub(1) * self.between;
        self.widths.iter().sum::<u32>() + gaps
    }

    fn letters(&self, width: u32, letter: u32) -> usize {
        usize::try_from((width - 2 * self.pad) * 100 / letter).unwrap_or_default()
    }

    fn words(&self, knot: &Knot, width: u32) -> (Vec<String>, Vec<String>) {
        let sub = knot.sub.as_ref().map(|sub| broken(sub, self.letters(width, self.small), self.below));
        let sub = sub.unwrap_or_default();
        (broken(&knot.label, self.letters(width, self.letter), self.lines), sub)
    }

    fn height(&self, knot: &Knot, width: u32) -> u32 {
        let (lines, sub) = self.words(knot, width);
        let lines = u32::try_from(lines.len() + sub.len()).unwrap_or(1);
        self.pad + 8 + lines * self.line
    }
}

/// Draws it, for a desktop and for a phone; the style sheet shows one. The id tells the pictures of a page apart.
pub(super) fn drawing(id: &'static str, scene: &Scene) -> AnyView {
    let columns = scene.columns.len();
    view! { {sized([id, "-wide"].concat(), scene, Size::wide(columns))} {sized([id, "-narrow"].concat(), scene, Size::narrow(columns))} }
        .into_any()
}

fn sized(id: String, scene: &Scene, size: Size) -> AnyView {
    let heights: Vec<Vec<u32>> = scene
        .columns
        .iter()
        .zip(size.widths)
        .map(|(column, width)| column.iter().map(|knot| size.height(knot, *width)).collect())
        .collect();
    let (frames, tall) = place(&heights, size.widths, size.between);
    let boxes: Vec<_> = scene
        .columns
        .iter()
        .zip(&frames)
        .flat_map(|(column, frames)| column.iter().zip(frames).map(|(knot, frame)| drawn(knot, *frame, size)))
        .collect();
    let (title_id, says_id) = ([&id, "-title"].concat(), [&id, "-says"].concat());
    let (labelled, described) = (title_id.clone(), says_id.clone());
    let (width, tall) = (size.width() + 2, tall + 2);
    view! {
        <div class=size.class>
            <svg
                viewBox=format!("-1 0 {width} {tall}")
                width=width.to_string()
                height=tall.to_string()
                role="group"
                aria-labelledby=labelled
                aria-describedby=described
            >
                <title id=title_id>{scene.title.clone()}</title>
                <desc id=says_id>{scene.says.clone()}</desc>
                <g aria-hidden="true">{heads(scene, &frames)}</g>
                <g aria-hidden="true">{ties(scene, &frames)}</g>
                <g>{boxes}</g>
            </svg>
        </div>
    }
    .into_any()
}

fn heads(scene: &Scene, frames: &[Vec<Frame>]) -> Vec<AnyView> {
    let head = |(head, column): (&String, &Vec<Frame>)| {
        let x = column.first()?.x;
        let text = head.clone();
        Some(view! { <text class="picture-head" x=x.to_string() y=(HEAD - 16).to_string()>{text}</text> }.into_any())
    };
    scene.heads.iter().zip(frames).filter_map(head).collect()
}

fn ties(scene: &Scene, frames: &[Vec<Frame>]) -> Vec<AnyView> {
    let at = |column: usize, nth: usize| frames.get(column).and_then(|column| column.get(nth)).copied();
    let tie = |(column, from, to, tie): &(usize, usize, usize, Tie)| {
        let (from, to) = (at(*column, *from)?, at(column + 1, *to)?);
        let class = if *tie == Tie::Strong { "tie" } else { "tie weak" };
        Some(view! { <path class=class d=curve(from, to)></path> }.into_any())
    };
    scene.ties.iter().filter_map(tie).collect()
}

const fn class(look: Look) -> &'static str {
    match look {
        Look::Root => "knot is-root",
        Look::Person => "knot is-person",
        Look::Role => "knot is-role",
        Look::Thing => "knot is-thing",
        Look::Place => "knot is-place",
        Look::Quiet => "knot is-quiet",
    }
}

fn drawn(knot: &Knot, frame: Frame, size: Size) -> AnyView {
    let (lines, sub) = size.words(knot, frame.width);
    let Knot { label, sub: below, href, look } = knot.clone();
    let whole = [Some(label), below].into_iter().flatten().collect::<Vec<_>>().join(": ");
    let x = size.pad.to_string();
    let lines = lines.into_iter().map(|line| ("", line)).chain(sub.into_iter().map(|sub| ("knot-sub", sub)));
    let lines: Vec<_> = (0_u32..)
        .zip(lines)
        .map(|(nth, (class, line))| {
            let y = size.pad + 10 + nth * size.line;
            // Read one after the other, the words of two lines are apart.
            view! { <text class=class x=x.clone() y=y.to_string()>{[&line, " "].concat()}</text> }
        })
        .collect();
    let inside = view! {
        <g>
            <title>{whole.clone()}</title>
            <rect
                x=frame.x.to_string()
                y=frame.y.to_string()
                width=frame.width.to_string()
                height=frame.height.to_string()
                rx="9"
            ></rect>
            // Whatever the reader's font takes, words end before the edge.
            <svg
                x=frame.x.to_string()
                y=frame.y.to_string()
                width=(frame.width - 4).to_string()
                height=frame.height.to_string()
                aria-hidden="true"
            >
                {lines}
            </svg>
        </g>
    };
    match href {
        Some(href) => view! { <g class=class(look)><a href=href aria-label=whole>{inside}</a></g> }.into_any(),
        None => view! { <g class=class(look) role="img" aria-label=whole>{inside}</g> }.into_any(),
    }
}
