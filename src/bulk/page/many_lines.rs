//! What to do with the lines that were chosen in the list: the action, and what it needs to know.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{lines, many::doings};
use crate::{
    accounts::{
        maintenance::page::{forms::suspension, said as maintenance},
        model::{Feature, Plan},
    },
    app::{
        asked::{drafted, organization, shown},
        lazy::lazy_page,
        outcome::{Refused, Said, error_at, said, summary, when_done},
    },
    bulk::{
        actions::{PlanLines, ask_lines},
        model::{ChoosingLines, Chosen, LineOffers, Subject},
        refusal::Refusal,
    },
    ids::OrganizationId,
    paths,
    people::model::Total,
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, EmptyState, ErrorSummary, Field, LinkButton, Need,
        PageHead, Select, Title,
    },
    wire::{SendForm, Sending, ask},
    words,
};

lazy_page!(ManyLinesPage in bulk, view);

fn view() -> AnyView {
    let (organization, address) = (organization(), use_query_map());
    let chosen = Memo::new(move |_| {
        let address = address.read();
        Chosen::read(Subject::Lines, |name| address.get_all(name).unwrap_or_default(), |name| address.get(name))
    });
    let choosing = ask(
        move || (organization.get(), chosen.get()),
        |(organization, chosen)| ask_lines(organization, chosen.text()),
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

fn page(organization: OrganizationId, chosen: &Chosen, choosing: ChoosingLines, draft: Option<Draft>) -> AnyView {
    let back = paths::lines(&organization);
    let (total, names) = (choosing.total, choosing.names.clone());
    let which = Signal::derive(move || lines::which(total, &names));
    let body = if choosing.total == Total::Exactly(0) {
        view! { <EmptyState title=move_tr!("lines-none") text=move_tr!("lines-none-text") icon="phone"/> }.into_any()
    } else {
        let text = chosen.text();
        view! { <section class="card form"><PlanForm organization chosen=text choosing draft/></section> }.into_any()
    };
    view! {
        <Title text=move_tr!("lines-title")/>
        <div class="page">
            <PageHead title=move_tr!("lines-title") text=which>
                <LinkButton href=back icon="back">{move_tr!("lines-to-lines")}</LinkButton>
            </PageHead>
            {body}
        </div>
    }
    .into_any()
}

/// What was typed into the form before.
#[derive(Clone)]
struct Typed(Option<Draft>);

impl Typed {
    fn of(&self, name: &str) -> String {
        self.0.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned()
    }

    fn has(&self, name: &str, value: &str) -> bool {
        self.0.as_ref().is_some_and(|draft| draft.values.iter().any(|(one, typed)| one == name && typed == value))
    }
}

#[component]
fn PlanForm(
    organization: OrganizationId,
    chosen: String,
    choosing: ChoosingLines,
    draft: Option<Draft>,
) -> impl IntoView {
    let action = Sending::<PlanLines>::new();
    let said = said(action, draft.as_ref(), "plan");
    let (navigate, to) = (use_navigate(), organization.clone());
    when_done(action, move |run: String| {
        let (navigate, path) = (navigate.clone(), paths::run(&to, &run));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let (typed, offers) = (Typed(draft), choosing.offers);
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack many">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="chosen" value=chosen/>
            <Choice name="doing" label=move_tr!("many-what") options=doings(&choosing.off) value=typed.of("doing")
                required=Need::Required error=error_at(said, "doing")/>
            <div class="if-suspend stack">{suspension(&offers.today, |name| Some(typed.of(name)), said)}</div>
            <div class="if-plan stack">{plan(&offers, &typed, said)}</div>
            <div class="if-move">{moving(&offers, &typed, said)}</div>
            <div class="if-identifiers stack">{noting(&offers, &typed, said)}</div>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>{move_tr!("many-look")}</Button>
            </div>
        </SendForm>
    }
}

fn plan(offers: &LineOffers, typed: &Typed, said: Said<Refusal>) -> AnyView {
    let keeps =
        ChoiceOption { value: String::new(), label: move_tr!("lines-plan-keeps"), meaning: None, off_because: None };
    let option = |plan: &Plan| {
        let (name, price) = (plan.name.clone(), plan.monthly(&[], &offers.features));
        ChoiceOption {
            value: plan.key.clone(),
            label: Signal::derive(move || maintenance::name(&name)),
            meaning: Some(Signal::derive(move || maintenance::monthly(&price))),
            off_because: None,
        }
    };
    let options: Vec<ChoiceOption> = std::iter::once(keeps).chain(offers.plans.iter().map(option)).collect();
    let boxes = |name: &'static str| {
        let one = move |feature: &Feature| tick(name, feature, typed.has(name, &feature.key));
        offers.features.iter().map(one).collect_view()
    };
    view! {
        <Choice name="plan" label=move_tr!("accounts-plan") hint=move_tr!("lines-plan-hint") options
            value=typed.of("plan") error=error_at(said, "plan")/>
        <fieldset class="field choice">
            <legend class="label">{move_tr!("lines-add")}</legend>
            <div class="options">{boxes("add[]")}</div>
        </fieldset>
        <fieldset class="field choice">
            <legend class="label">{move_tr!("lines-remove")}</legend>
            <div class="options">{boxes("remove[]")}</div>
        </fieldset>
    }
    .into_any()
}

fn tick(name: &'static str, feature: &Feature, checked: bool) -> AnyView {
    let id = [name.trim_end_matches("[]"), "-", &feature.key].concat();
    let (label, cents) = (feature.name.clone(), feature.price);
    let price = move || match cents {
        0 => tr!("maintenance-free"),
        cents => tr!("maintenance-monthly", { "amount" => words::amount(cents) }),
    };
    let meaning = [id.as_str(), "-meaning"].concat();
    view! {
        <div class="option">
            <input type="checkbox" id=id.clone() name=name value=feature.key.clone() checked=checked
                aria-describedby=meaning.clone()/>
            <label for=id>{move || maintenance::name(&label)}</label>
            <span class="meaning" id=meaning>{price}</span>
        </div>
    }
    .into_any()
}

fn moving(offers: &LineOffers, typed: &Typed, said: Said<Refusal>) -> AnyView {
    if offers.accounts.is_empty() {
        return view! { <p>{move_tr!("maintenance-nowhere")}</p> }.into_any();
    }
    let none = (String::new(), move_tr!("maintenance-choose-account"));
    let accounts = offers
        .accounts
        .iter()
        .map(|account| (account.id.to_string(), Signal::stored(format!("{} · {}", account.name, account.number))));
    let options: Vec<_> = std::iter::once(none).chain(accounts).collect();
    view! {
        <Select name="to" label=move_tr!("maintenance-to") options value=typed.of("to") required=Need::Required
            error=error_at(said, "to")/>
    }
    .into_any()
}

fn noting(offers: &LineOffers, typed: &Typed, said: Said<Refusal>) -> AnyView {
    let centre = (String::new(), move_tr!("accounts-centre"));
    let identifiers = offers.identifiers.iter().map(|one| {
        let name = one.name.clone();
        (one.key.clone(), Signal::derive(move || maintenance::name(&name)))
    });
    let options: Vec<_> = std::iter::once(centre).chain(identifiers).collect();
    view! {
        <Select name="noting" label=move_tr!("lines-noting") options value=typed.of("noting") required=Need::Required
            error=error_at(said, "noting")/>
        <Field name="value" label=move_tr!("lines-value") hint=move_tr!("lines-value-hint") value=typed.of("value")
            error=error_at(said, "value")/>
    }
    .into_any()
}
