//! The card that says the step and waits. It stays through every page until it is ended.

use leptos::{ev, prelude::*};
use leptos_fluent::{move_tr, tr};

use super::{
    rules::stops,
    walk::{Guide, Seen},
};
use crate::{
    app::lazy::lazy_page,
    ui::{Button, ButtonKind, Icon},
};

lazy_page!(GuidePage in guide, view);

fn view() -> AnyView {
    let guide = Guide::provide();
    let there = Memo::new(move |_| guide.place.read().is_some() && guide.walk.read().is_some());
    view! { <Show when=move || there.get()>{move || card(guide)}</Show> }.into_any()
}

/// What the card says of the place.
#[derive(Clone, PartialEq)]
struct Said {
    heading: String,
    text: String,
    number: usize,
    of: usize,
    at: usize,
    address: Option<String>,
    over: bool,
    article: String,
}

fn card(guide: Guide) -> AnyView {
    let said = Memo::new(move |_| {
        let (walk, place) = (guide.walk.read(), guide.place.read());
        let (walk, place) = (walk.as_ref()?, place.as_ref()?);
        let part = walk.parts.get(place.part)?;
        let stops = stops(part);
        let stop = stops.get(place.at).or(stops.last())?;
        Some(Said {
            heading: part.heading.clone(),
            text: stop.step.text.clone(),
            number: stop.number + 1,
            of: part.steps.len(),
            at: place.at,
            address: stop.step.address.clone(),
            over: place.at >= stops.len(),
            article: walk.path.clone(),
        })
    });
    let end = Callback::new(move |()| guide.go_to(None));
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            end.run(());
        }
    };
    let inside = move || said.get().map(|said| if said.over { over(said, end) } else { stop(guide, said) });
    let heading = move || said.get().map(|said| said.heading);
    view! {
        <section class="guide" aria-label=move_tr!("guide-title") on:keydown=escape>
            <div class="guide-head">
                <p>{heading}</p>
                <Button kind=ButtonKind::Quiet label=move_tr!("guide-end") on_press=end><Icon name="close"/></Button>
            </div>
            {inside}
        </section>
    }
    .into_any()
}

fn stop(guide: Guide, said: Said) -> AnyView {
    let Said { text, number, of, at, address, .. } = said;
    let seen = guide.seen;
    let note = move || match seen.get() {
        Seen::Looking | Seen::There => None,
        Seen::Shut => Some(tr!("guide-shut")),
        Seen::Missing => Some(tr!("guide-missing")),
        Seen::Away => Some(tr!("guide-away")),
    };
    let go = move || {
        let address = address.clone().filter(|_| seen.get() == Seen::Away)?;
        Some(view! { <a class="button main" href=address rel="external">{move_tr!("guide-go")}</a> })
    };
    let back = Callback::new(move |()| guide.step(-1));
    view! {
        <div role="status">
            <p class="quiet-text">{move_tr!("guide-step", { "step" => number, "of" => of })}</p>
            <p>{text}</p>
            <p class="quiet-text">{note}</p>
        </div>
        <div class="actions">
            {(at > 0).then(|| view! { <Button on_press=back>{move_tr!("guide-back")}</Button> })}
            {go}
            <Show when=move || seen.get() != Seen::Away>
                <Button kind=ButtonKind::Main on_press=Callback::new(move |()| guide.next())>{move_tr!("guide-next")}</Button>
            </Show>
        </div>
    }
    .into_any()
}

fn over(said: Said, end: Callback<()>) -> AnyView {
    view! {
        <p role="status">{move_tr!("guide-over")}</p>
        <div class="actions">
            <a class="button" href=said.article rel="external">{move_tr!("guide-article")}</a>
            <Button kind=ButtonKind::Main on_press=end>{move_tr!("guide-end")}</Button>
        </div>
    }
    .into_any()
}
