//! A new case: one form, in the order in which somebody thinks of it.

use leptos::{prelude::*, server_fn::ServerFn as _};
use leptos_fluent::move_tr;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{answers::Answers, parts::whether_kept, said as sayings};
use crate::{
    access::Place,
    accounts::model::key_of,
    app::{
        asked::{drafted, organization, shown, with_draft},
        lazy::lazy_page,
        outcome::{Refused, Said, error_at, said, summary, when_done},
    },
    cases::{
        actions::{self, KeepNewCase, OpenCase},
        files::{
            model::{Purpose, Shelf},
            page::{Attached, FileControl},
        },
        model::{About, CaseForm, CaseOffers, Category, Severity},
        rules::Refusal,
    },
    ids::{CaseId, OrganizationId},
    paths,
    plain::Draft,
    time::Moment,
    ui::{
        Button, ButtonAction, ButtonKind, Checkbox, Checked, Choice, ChoiceOption, ErrorSummary, Field, FieldKind,
        LinkButton, Need, Notice, PageHead, Select, TextArea, Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(NewCasePage in cases, view);

fn view() -> AnyView {
    let (organization, address) = (organization(), use_query_map());
    let about = Memo::new(move |_| address.read().get("about").unwrap_or_default());
    let offers = ask(
        move || (organization.get(), about.get()),
        |(organization, about)| actions::case_offers(organization, about),
    );
    let draft = drafted();
    let open = with_draft(offers, draft);
    let page = move || {
        let (answer, draft) = open.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |(offers, shelf)| page(organization, offers, shelf, draft)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: OrganizationId, offers: CaseOffers, shelf: Shelf, draft: Option<Draft>) -> AnyView {
    let back = paths::cases(&organization);
    let typed = (draft.is_none() && offers.typed.is_some()).then(|| typed_before(organization.clone(), offers.now));
    view! {
        <Title text=move_tr!("cases-open")/>
        <div class="page">
            <PageHead title=move_tr!("cases-open") text=move_tr!("cases-open-text")>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            {typed}
            <section class="card form">
                <OpenForm organization offers shelf draft/>
            </section>
        </div>
    }
    .into_any()
}

/// That the form holds what was typed before; without the app's own way of sending, since all of the page is wanted anew.
fn typed_before(organization: OrganizationId, now: Moment) -> AnyView {
    view! {
        <Notice title=move_tr!("cases-typed")>
            <p>{move_tr!("cases-typed-text")}</p>
            <form method="post" action=KeepNewCase::PATH>
                <input type="hidden" name="org" value=organization.to_string()/>
                <input type="hidden" name="since" value=now.0/>
                <Button action=ButtonAction::Submit>{move_tr!("cases-typed-discard")}</Button>
            </form>
        </Notice>
    }
    .into_any()
}

#[component]
fn OpenForm(organization: OrganizationId, offers: CaseOffers, shelf: Shelf, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<OpenCase>::new();
    let said = said(action, draft.as_ref(), "open");
    let (navigate, toasts, to) = (use_navigate(), use_toasts(), organization.clone());
    when_done(action, move |case: CaseId| {
        toasts.say(move_tr!("cases-opened-now"));
        // What else hears of the answer does so in this frame; the page, and all that it holds, goes in the next.
        let (navigate, path) = (navigate.clone(), paths::case(&to, &case));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let first = CaseForm { about: from(&offers.about), severity: Severity::S3.key().to_owned(), ..CaseForm::default() };
    let (begun, typed) = (first.about.clone(), draft.as_ref().or(offers.typed.as_ref()));
    let first = first.typed(|name| typed?.value(name).map(str::to_owned));
    // Where it is begun from somewhere, it is about that.
    let first = if draft.is_none() && !begun.is_empty() { CaseForm { about: begun, ..first } } else { first };
    let CaseForm { about, line, category, severity, subject, description, behalf, watchers, confidential } = first;
    let at = move |field| error_at(said, field);
    let place = place(&offers, about, line, said);
    let behalf = offers.for_others.then(|| {
        view! {
            <Field name="behalf" kind=FieldKind::Email label=move_tr!("cases-behalf") hint=move_tr!("cases-behalf-hint")
                value=behalf error=at("behalf") autocomplete="off"/>
        }
    });
    let attached = Attached::default().with(&organization, &Purpose::NewCase, shelf);
    let checked = if confidential.is_empty() { Checked::No } else { Checked::Yes };
    let confidential = offers.confidential.then(|| {
        view! {
            <Checkbox name="confidential" label=move_tr!("cases-confidential") hint=move_tr!("cases-confidential-hint") checked
                error=at("confidential")/>
        }
    });
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack" attr:data-keep=KeepNewCase::PATH
            attr:data-since=offers.now.0>
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            {place}
            <Select name="category" label=move_tr!("cases-category") options=categories() value=category
                required=Need::Required error=at("category")/>
            <Field name="subject" label=move_tr!("cases-subject") hint=move_tr!("cases-subject-hint") value=subject
                error=at("subject") required=Need::Required autocomplete="off"/>
            <FileControl attached error=at("upload")>
                <TextArea name="description" label=move_tr!("cases-description") hint=move_tr!("cases-description-hint")
                    value=description rows=6 required=Need::Required error=at("description")/>
            </FileControl>
            <Choice name="severity" label=move_tr!("cases-severity") options=severities() value=severity
                required=Need::Required error=at("severity")/>
            {behalf}
            <Field name="watchers" label=move_tr!("cases-watchers") hint=move_tr!("cases-watchers-hint") value=watchers
                error=at("watchers") autocomplete="off"/>
            {confidential}
            {whether_kept()}
            <Answers/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()
                    off_because=attached.busy()>
                    {move_tr!("cases-submit")}
                </Button>
            </div>
        </SendForm>
    }
}

/// As the form posts what the case is about.
fn from(about: &About) -> String {
    match about {
        About::Organization => String::new(),
        About::Account { id, .. } => key_of(&Place::Account(id.clone())),
        About::Line { id, .. } => key_of(&Place::Line(id.clone())),
    }
}

/// What it is about: nothing is asked of who sees neither accounts nor lines.
fn place(offers: &CaseOffers, about: String, line: String, said: Said<Refusal>) -> Option<AnyView> {
    if !offers.lines {
        return None;
    }
    let name = offers.organization.clone();
    let whole = (String::new(), Signal::stored(name));
    let mut options: Vec<(String, Signal<String>)> = std::iter::once(whole)
        .chain(offers.accounts.iter().map(|(id, name)| {
            let about = About::Account { id: id.clone(), name: name.clone() };
            (from(&about), Signal::derive(move || sayings::about(&about)))
        }))
        .collect();
    let begun = from(&offers.about);
    if options.iter().all(|(key, _)| *key != begun) {
        let about = offers.about.clone();
        options.push((begun, Signal::derive(move || sayings::about(&about))));
    }
    let (error, at_line) = (error_at(said, "about"), error_at(said, "line"));
    Some(
        view! {
            <Select name="about" label=move_tr!("cases-about") options value=about error/>
            <Field name="line" kind=FieldKind::Tel label=move_tr!("cases-line") hint=move_tr!("cases-line-hint") value=line
                error=at_line autocomplete="off"/>
        }
        .into_any(),
    )
}

/// Nothing is chosen for anybody: the first word says that one has to be.
fn categories() -> Vec<(String, Signal<String>)> {
    let offered = Category::ALL.iter().map(|category| {
        let category = *category;
        (category.key().to_owned(), Signal::derive(move || sayings::category(category)))
    });
    std::iter::once((String::new(), move_tr!("cases-choose-category"))).chain(offered).collect()
}

fn severities() -> Vec<ChoiceOption> {
    let option = |severity: &Severity| {
        let severity = *severity;
        ChoiceOption {
            value: severity.key().to_owned(),
            label: Signal::derive(move || sayings::severity(severity)),
            meaning: Some(Signal::derive(move || sayings::severity_means(severity))),
            off_because: None,
        }
    };
    Severity::ALL.iter().map(option).collect()
}
