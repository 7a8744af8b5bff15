//! What to do with the users who were chosen in the list: the action, and what it needs to know.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::told;
use crate::{
    access::{Denial, Place},
    accounts::model::{Account, key_of},
    app::{
        asked::{drafted, organization, shown},
        lazy::lazy_page,
        outcome::{Refused, Said, error_at, said, summary, when_done},
    },
    bulk::{
        actions::{PlanChosen, ask_chosen},
        model::{Action, Choosing, Chosen, Doing, Subject},
        refusal::Refusal,
    },
    ids::OrganizationId,
    paths,
    people::{model::Total, users::page::options},
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, EmptyState, ErrorSummary, Field, FieldKind, LinkButton,
        Need, PageHead, Title,
    },
    wire::{SendForm, Sending, ask},
    words,
};

lazy_page!(ManyPage in bulk, view);

fn view() -> AnyView {
    let (organization, address) = (organization(), use_query_map());
    let chosen = Memo::new(move |_| {
        let address = address.read();
        Chosen::read(Subject::Users, |name| address.get_all(name).unwrap_or_default(), |name| address.get(name))
    });
    let choosing = ask(
        move || (organization.get(), chosen.get()),
        |(organization, chosen)| ask_chosen(organization, chosen.text()),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (choosing.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let (organization, chosen) = (organization.get_untracked(), chosen.get_untracked());
        let found = {
            let organization = organization.clone();
            move |choosing| page(organization, &chosen, choosing, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, chosen: &Chosen, choosing: Choosing, draft: Option<Draft>) -> AnyView {
    let back = paths::users(&organization);
    let (total, names) = (choosing.total, choosing.names.clone());
    let who = Signal::derive(move || told::who(total, &names));
    let body = if choosing.total == Total::Exactly(0) {
        view! { <EmptyState title=move_tr!("many-nobody") text=move_tr!("many-nobody-text") icon="person"/> }.into_any()
    } else {
        let text = chosen.text();
        view! { <section class="card form"><PlanForm organization chosen=text choosing draft/></section> }.into_any()
    };
    view! {
        <Title text=move_tr!("many-title")/>
        <div class="page">
            <PageHead title=move_tr!("many-title") text=who>
                <LinkButton href=back icon="back">{move_tr!("bulk-to-users")}</LinkButton>
            </PageHead>
            {body}
        </div>
    }
    .into_any()
}

#[component]
fn PlanForm(organization: OrganizationId, chosen: String, choosing: Choosing, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<PlanChosen>::new();
    let said = said(action, draft.as_ref(), "plan");
    let (navigate, to) = (use_navigate(), organization.clone());
    when_done(action, move |run: String| {
        let (navigate, path) = (navigate.clone(), paths::run(&to, &run));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let (doing, role, lines) = (typed("doing"), typed("role"), typed("lines"));
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack many">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="chosen" value=chosen/>
            <Choice name="doing" label=move_tr!("many-what") options=doings(&choosing.off) value=doing
                required=Need::Required error=error_at(said, "doing")/>
            <div class="if-role">
                <Choice name="role" label=move_tr!("many-role") hint=move_tr!("many-role-hint") options=options(&choosing.roles)
                    value=role required=Need::Required error=error_at(said, "role")/>
            </div>
            <div class="if-assign stack">
                {accounts(&choosing, draft.as_ref())}
                {lines_field(lines, said)}
            </div>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>{move_tr!("many-look")}</Button>
            </div>
        </SendForm>
    }
}

/// The actions; one that this reader can do to nobody and no line says why.
pub(super) fn doings(off: &[(Doing, Option<Denial>)]) -> Vec<ChoiceOption> {
    let option = |(doing, off): &(Doing, Option<Denial>)| {
        let (doing, off) = (*doing, off.clone());
        ChoiceOption {
            value: doing.key().to_owned(),
            label: Signal::derive(move || told::doing(doing)),
            meaning: Some(Signal::derive(move || told::meaning(doing))),
            off_because: off.map(|denial| Signal::derive(move || words::access::why(&denial))),
        }
    };
    off.iter().map(option).collect()
}

fn accounts(choosing: &Choosing, draft: Option<&Draft>) -> Option<AnyView> {
    if choosing.accounts.is_empty() {
        return None;
    }
    let more = choosing.more_accounts.then(|| view! { <p class="hint">{move_tr!("many-more-accounts")}</p> });
    let boxes = choosing.accounts.iter().enumerate().map(|(nth, account)| account_box(nth, account, draft));
    let boxes = boxes.collect_view();
    let fields = view! {
        <fieldset class="field choice">
            <legend class="label">{move_tr!("many-accounts")}</legend>
            <p class="hint">{move_tr!("many-accounts-hint")}</p>
            <div class="options">{boxes}</div>
            {more}
        </fieldset>
    };
    Some(fields.into_any())
}

fn account_box(nth: usize, account: &Account, draft: Option<&Draft>) -> AnyView {
    let (id, value) = (["place-", &nth.to_string()].concat(), key_of(&Place::Account(account.id.clone())));
    let ticked =
        draft.is_some_and(|draft| draft.values.iter().any(|(name, typed)| name == "places[]" && *typed == value));
    let (name, number) = (account.name.clone(), account.number.clone());
    view! {
        <div class="option">
            <input type="checkbox" id=id.clone() name="places[]" value=value checked=ticked/>
            <label for=id>{name}</label>
            <span class="meaning">{number}</span>
        </div>
    }
    .into_any()
}

fn lines_field(value: String, said: Said<Refusal>) -> AnyView {
    let hint = Signal::derive(move || tr!("many-lines-hint", { "most" => Action::MOST_PLACES }));
    view! { <Field name="lines" kind=FieldKind::Tel label=move_tr!("many-lines") hint value error=error_at(said, "lines")/> }
        .into_any()
}
