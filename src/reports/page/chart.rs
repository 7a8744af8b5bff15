//! A chart as plain SVG: it comes with the document and needs no script.
//!
//! Always true: it is one picture with a name; every figure of it stands in a table beside it; what a bar stands for is
//! said by its place, never by its colour.

use leptos::prelude::*;

/// How tall it is in its own units; each bar is `WIDE` of them, with the gap.
const TALL: u32 = 100;
const WIDE: u32 = 10;
const BAR: u32 = 7;

/// What of `TALL` is drawn of a figure: something of whatever is not nothing.
fn tall(count: u32, most: u32) -> u32 {
    if count == 0 { 0 } else { (count * TALL).checked_div(most).unwrap_or_default().max(2) }
}

/// Bars from left to right: what each stands for, and how many it is. `most` is the highest of all charts that are looked
/// at together.
pub(super) fn bars(name: Signal<String>, bars: &[(Signal<String>, u32)], most: u32) -> AnyView {
    let wide = u32::try_from(bars.len()).unwrap_or_default() * WIDE;
    let bar = |(nth, (label, count)): (u32, &(Signal<String>, u32))| {
        let (label, count) = (*label, *count);
        let height = tall(count, most);
        let (x, y) = (nth * WIDE + (WIDE - BAR) / 2, TALL - height);
        view! {
            <g>
                <title>{move || format!("{}: {count}", label.get())}</title>
                <rect class="bar-room" x=(nth * WIDE).to_string() y="0" width=WIDE.to_string() height=TALL.to_string()></rect>
                <rect class="bar" x=x.to_string() y=y.to_string() width=BAR.to_string() height=height.to_string()></rect>
            </g>
        }
    };
    let drawn: Vec<_> = (0..).zip(bars).map(bar).collect();
    view! {
        <svg
            class="bars"
            viewBox=format!("0 0 {wide} {TALL}")
            preserveAspectRatio="none"
            role="img"
            aria-label=name
        >
            {drawn}
        </svg>
    }
    .into_any()
}

/// Beside a figure in a table, how much of the whole it is.
pub(super) fn part(count: u32, whole: u32) -> AnyView {
    let wide = (count * TALL).checked_div(whole).unwrap_or_default();
    view! {
        <svg class="part" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="part-whole" width="100" height="8"></rect>
            <rect class="bar" width=wide.to_string() height="8"></rect>
        </svg>
    }
    .into_any()
}
