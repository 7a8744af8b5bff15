//! Portal access: Block and Unblock with what follows from them; and at the end of the page, what ends a membership.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    card::About,
    menu::{Whom, needs},
    said::off,
};
use crate::{
    access::Status,
    paths,
    people::users::model::Verdicts,
    ui::{Because, Button, ButtonAction, ButtonKind, Card, LinkButton},
    wire::SendForm,
    words,
};

type Pick = fn(&Verdicts) -> Option<Because>;

/// Why something is off now.
fn reason(about: &About, pick: Pick) -> Signal<Option<Because>> {
    let card = about.card;
    Signal::derive(move || card.with(|card| pick(&card.user.verdicts)))
}

/// Whether everything of this organization opens to them; nothing of it for who was deleted.
#[component]
pub(super) fn AccessCard(about: About) -> impl IntoView {
    let card = about.card;
    let status = Memo::new(move |_| card.with(|card| card.user.status));
    let to_see = StoredValue::new(about.clone());
    let (to_unblock, to_block) = (about.clone(), about);
    let text = move || match status.get() {
        Status::Active => tr!("users-access-open"),
        Status::Blocked => tr!("users-access-blocked"),
        Status::Invited => tr!("users-access-invited"),
        Status::Deleted => String::new(),
    };
    let (to_unblock, to_block) = (StoredValue::new(to_unblock), StoredValue::new(to_block));
    view! {
        <Show when=move || status.get() != Status::Deleted>
            <Card title=move_tr!("users-access")>
                <p>{text}</p>
                <div class="actions">
                    <Show
                        when=move || status.get() == Status::Blocked
                        fallback=move || view! { <BlockForm about=to_block.get_value()/> }
                    >
                        <UnblockForm about=to_unblock.get_value()/>
                    </Show>
                    <Show when=move || status.get() == Status::Active>
                        <SeeWay about=to_see.get_value()/>
                    </Show>
                </div>
            </Card>
        </Show>
    }
}

/// The way to the page on which the portal is seen as they see it.
#[component]
fn SeeWay(about: About) -> impl IntoView {
    let off_because = reason(&about, |verdicts| off(&verdicts.see));
    let href = paths::see_as(&about.organization, &about.member());
    move || match off_because.get() {
        None => view! { <LinkButton href=href.clone() icon="eye">{move_tr!("viewing-begin")}</LinkButton> }.into_any(),
        Some(_) => view! { <Button off_because icon="eye">{move_tr!("viewing-begin")}</Button> }.into_any(),
    }
}

#[component]
fn BlockForm(about: About) -> impl IntoView {
    let (action, member) = (about.acts.block, about.member());
    let off_because = reason(&about, |verdicts| off(&verdicts.block));
    view! {
        <SendForm action>
            <Whom organization=about.organization member back=String::new()/>
            <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=action.pending() off_because>
                {move_tr!("users-block")} {needs(about.card, |verdicts| &verdicts.block)}
            </Button>
        </SendForm>
    }
}

#[component]
fn UnblockForm(about: About) -> impl IntoView {
    let (action, member) = (about.acts.unblock, about.member());
    let off_because = reason(&about, |verdicts| off(&verdicts.unblock));
    view! {
        <SendForm action>
            <Whom organization=about.organization member back=String::new()/>
            <Button action=ButtonAction::Submit pending=action.pending() off_because>
                {move_tr!("users-unblock")} {needs(about.card, |verdicts| &verdicts.unblock)}
            </Button>
        </SendForm>
    }
}

/// Delete user, and for thirty days after, Restore.
#[component]
pub(super) fn EndCard(about: About) -> impl IntoView {
    let card = about.card;
    let deleted = Memo::new(move |_| card.with(|card| card.user.status == Status::Deleted));
    let about = StoredValue::new(about);
    view! {
        <Show when=move || deleted.get() fallback=move || view! { <DeleteWay about=about.get_value()/> }>
            <RestoreForm about=about.get_value()/>
        </Show>
    }
}

#[component]
fn DeleteWay(about: About) -> impl IntoView {
    let off_because = reason(&about, |verdicts| off(&verdicts.delete));
    let href = paths::delete_user(&about.organization, &about.member());
    let button = move || match off_because.get() {
        None => view! { <LinkButton href=href.clone() kind=ButtonKind::Stop>{move_tr!("users-delete")}</LinkButton> }
            .into_any(),
        Some(_) => view! { <Button off_because>{move_tr!("users-delete")}</Button> }.into_any(),
    };
    view! {
        <Card title=move_tr!("users-delete")>
            <p>{move_tr!("users-delete-text")}</p>
            <div class="actions">{button}</div>
        </Card>
    }
}

#[component]
fn RestoreForm(about: About) -> impl IntoView {
    let (action, member, card) = (about.acts.restore, about.member(), about.card);
    let off_because = reason(&about, |verdicts| off(&verdicts.restore));
    let text = move || {
        let day = card.with(|card| card.deleted.map(|at| words::day(words::spoken(), at)));
        tr!("users-restore-text", { "day" => day.unwrap_or_default() })
    };
    view! {
        <Card title=move_tr!("users-restore")>
            <p>{text}</p>
            <div class="actions">
                <SendForm action>
                    <Whom organization=about.organization member back=String::new()/>
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending() off_because>
                        {move_tr!("users-restore")} {needs(card, |verdicts| &verdicts.restore)}
                    </Button>
                </SendForm>
            </div>
        </Card>
    }
}
