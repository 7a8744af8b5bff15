//! A picture as plain SVG: it comes with the document and needs no script.
//!
//! Always true: colours are classes and follow the tokens; a box with a way on is a link; the whole text of a box is its
//! title, however much of it fits; it scrolls inside its own frame.

use leptos::prelude::*;

use super::{
    layout::{Frame, HEAD, broken, curve, place},
    scene::{Knot, Look, Scene, Tie},
};

/// The picture's width in its own pixels.
const WIDTH: u32 = 880;
/// Between a box's edge and its words.
const PAD: u32 = 14;
const LINE: u32 = 18;
const SUB: u32 = 17;
/// A hundredth of a pixel: what a letter takes on average.
const LETTER: u32 = 830;
const SMALL_LETTER: u32 = 680;

/// The widths of three or four columns, and what lies between them.
const fn widths(columns: usize) -> (&'static [u32], u32) {
    if columns < 4 { (&[190, 250, 320], 60) } else { (&[180, 220, 180, 168], 44) }
}

fn letters(width: u32, letter: u32) -> usize {
    usize::try_from((width - 2 * PAD) * 100 / letter).unwrap_or_default()
}

fn words(knot: &Knot, width: u32) -> (Vec<String>, Option<String>) {
    let sub = knot.sub.as_ref().and_then(|sub| broken(sub, letters(width, SMALL_LETTER), 1).into_iter().next());
    (broken(&knot.label, letters(width, LETTER), 2), sub)
}

fn height(knot: &Knot, width: u32) -> u32 {
    let (lines, sub) = words(knot, width);
    let lines = u32::try_from(lines.len()).unwrap_or(1);
    22 + lines * LINE + if sub.is_some() { SUB } else { 0 }
}

/// Draws it. The id tells the pictures of a page apart.
pub(super) fn drawing(id: &'static str, scene: Scene) -> AnyView {
    let (widths, between) = widths(scene.columns.len());
    let heights: Vec<Vec<u32>> = scene
        .columns
        .iter()
        .zip(widths)
        .map(|(column, width)| column.iter().map(|knot| height(knot, *width)).collect())
        .collect();
    let (frames, tall) = place(&heights, widths, between);
    let at = |column: usize, nth: usize| frames.get(column).and_then(|column| column.get(nth)).copied();
    let ties: Vec<_> = scene
        .ties
        .iter()
        .filter_map(|(column, from, to, tie)| Some((at(*column, *from)?, at(column + 1, *to)?, *tie)))
        .map(|(from, to, tie)| {
            let class = if tie == Tie::Strong { "tie" } else { "tie weak" };
            view! { <path class=class d=curve(from, to)></path> }
        })
        .collect();
    let heads: Vec<_> = scene
        .heads
        .iter()
        .zip(&frames)
        .filter_map(|(head, column)| {
            let x = column.first()?.x;
            Some(view! { <text class="picture-head" x=x.to_string() y=(HEAD - 16).to_string()>{head.clone()}</text> })
        })
        .collect();
    let boxes: Vec<_> = scene
        .columns
        .into_iter()
        .zip(&frames)
        .flat_map(|(column, frames)| column.into_iter().zip(frames.iter().copied()).collect::<Vec<_>>())
        .map(|(knot, frame)| drawn(knot, frame))
        .collect();
    let (title_id, says_id) = ([id, "-title"].concat(), [id, "-says"].concat());
    let labelled = title_id.clone();
    let described = says_id.clone();
    let tall = tall + 2;
    view! {
        <div class="picture">
            <svg
                viewBox=format!("-1 0 {} {tall}", WIDTH + 2)
                width=WIDTH.to_string()
                height=tall.to_string()
                role="group"
                aria-labelledby=labelled
                aria-describedby=described
            >
                <title id=title_id>{scene.title}</title>
                <desc id=says_id>{scene.says}</desc>
                <g aria-hidden="true">{heads}</g>
                <g aria-hidden="true">{ties}</g>
                <g>{boxes}</g>
            </svg>
        </div>
    }
    .into_any()
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

fn drawn(knot: Knot, frame: Frame) -> AnyView {
    let (lines, sub) = words(&knot, frame.width);
    let Knot { label, sub: whole, href, look } = knot;
    let whole = [Some(label), whole].into_iter().flatten().collect::<Vec<_>>().join(": ");
    let x = PAD.to_string();
    let first = 24;
    let end = first + LINE * u32::try_from(lines.len()).unwrap_or(1) - 1;
    let lines: Vec<_> = (0_u32..)
        .zip(lines)
        .map(|(nth, line)| view! { <text x=x.clone() y=(first + nth * LINE).to_string()>{line}</text> })
        .collect();
    let sub = sub.map(|sub| view! { <text class="knot-sub" x=x.clone() y=end.to_string()>{sub}</text> });
    let inside = view! {
        <g>
            <title>{whole.clone()}</title>
            <rect
                x=frame.x.to_string()
                y=frame.y.to_string()
                width=frame.width.to_string()
                height=frame.height.to_string()
                rx="10"
            ></rect>
            // Whatever the reader's font takes, words end before the edge.
            <svg
                class="knot-words"
                x=frame.x.to_string()
                y=frame.y.to_string()
                width=(frame.width - 4).to_string()
                height=frame.height.to_string()
                aria-hidden="true"
            >
                {lines}
                {sub}
            </svg>
        </g>
    };
    match href {
        Some(href) => view! { <g class=class(look)><a href=href aria-label=whole>{inside}</a></g> }.into_any(),
        None => view! { <g class=class(look) role="img" aria-label=whole>{inside}</g> }.into_any(),
    }
}
