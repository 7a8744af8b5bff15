//! Where somebody is signed in, and how to end it.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::form::{Away, Said, Verdict};
use crate::{
    app::lazy::lazy_page,
    fault::Outcome,
    identity::{
        actions::{SignOutElsewhere, SignOutEverywhere, SignOutOne, my_sessions},
        model::{SessionCard, Sessions},
    },
    paths,
    time::Moment,
    ui::{Badge, Button, ButtonAction, ButtonKind, Card, DataItem, DataList, PageHead, Title, Tone},
    wire::{SendForm, Sending, ask},
    words::When,
};

lazy_page!(SessionsPage in profile, view);

fn view() -> AnyView {
    let (one, elsewhere) = (Sending::<SignOutOne>::new(), Sending::<SignOutElsewhere>::new());
    let ended = move || (one.version().get(), elsewhere.version().get());
    let sessions = ask(ended, |_| my_sessions());
    let list = move || {
        Suspend::new(async move {
            match sessions.await {
                Ok(Sessions { list, now }) => {
                    list.into_iter().map(|card| view! { <SessionView card now one/> }).collect_view().into_any()
                }
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    let said = Said::new(move || one.value().get().or_else(|| elsewhere.value().get()), None);
    view! {
        <Title text=move_tr!("identity-sessions")/>
        <PageHead title=move_tr!("identity-sessions") text=move_tr!("identity-sessions-why")/>
        <Verdict said/>
        <Transition>{list}</Transition>
        <EndAll elsewhere/>
        <p><a href=paths::PROFILE>{move_tr!("identity-back-to-profile")}</a></p>
    }
    .into_any()
}

#[component]
fn SessionView(card: SessionCard, now: Moment, one: Sending<SignOutOne>) -> impl IntoView {
    let (browser, system) = (card.browser.clone(), card.system.clone());
    let name = move_tr!("identity-session", { "browser" => browser.clone(), "system" => system.clone() });
    let end = (!card.here).then(|| {
        view! {
            <SendForm action=one>
                <input type="hidden" name="session" value=card.id.to_string()/>
                <Button
                    action=ButtonAction::Submit
                    label=move_tr!("identity-session-end", { "session" => name.get() })
                >
                    {move_tr!("identity-sign-out")}
                </Button>
            </SendForm>
        }
    });
    view! {
        <Card title=name>
            {card.here.then(|| view! { <Badge tone=Tone::Good>{move_tr!("identity-session-here")}</Badge> })}
            <DataList>
                <DataItem term=move_tr!("identity-session-seen")><When local=card.seen now/></DataItem>
                <DataItem term=move_tr!("identity-session-created")><When local=card.created now/></DataItem>
            </DataList>
            {end}
        </Card>
    }
}

#[component]
fn EndAll(elsewhere: Sending<SignOutElsewhere>) -> impl IntoView {
    let everywhere = Sending::<SignOutEverywhere>::new();
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Done(()))) = everywhere.value().get() {
            // It cannot fail for one of our own paths.
            let _ = window().location().assign(paths::SIGN_IN);
        }
    });
    view! {
        <div class="actions">
            <SendForm action=elsewhere>
                <Button action=ButtonAction::Submit pending=elsewhere.pending()>{move_tr!("identity-sign-out-elsewhere")}</Button>
            </SendForm>
            <SendForm action=everywhere>
                <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=everywhere.pending()>
                    {move_tr!("identity-sign-out-everywhere")}
                </Button>
            </SendForm>
        </div>
    }
}
