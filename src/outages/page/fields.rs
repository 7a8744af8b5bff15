//! The form of an outage: announced anew, or changed in what it says of itself.
//!
//! Always true: the form is built once and keeps what is typed; whoever was slower is told who was quicker, sees how it
//! stands now beside it, and can send theirs again.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::said;
use crate::{
    app::{
        FaultPage,
        asked::{drafted, param},
        lazy::lazy_page,
        outcome::{Refused, Said, error_at, said as answered, summary, when_done},
    },
    cases::model::Category,
    fault::{Fault, Outcome},
    ids::OutageId,
    notices::page::called,
    outages::{
        actions::{AnnounceOutage, EditOutage, outage_form},
        model::{Impact, Kind, OutageForm},
        rules::Refusal,
    },
    paths,
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, ErrorSummary, Field, FieldKind, LinkButton, Need,
        PageHead, Select, TextArea, Title, use_toasts,
    },
    wire::{Asked, SendForm, Sending, ask, forget_unsent},
};

lazy_page!(NewOutagePage in care_outages, new);
lazy_page!(EditOutagePage in care_outages, edit);

type Form = Result<OutageForm, Fault>;

/// What is asked for, once: what comes later leaves the form as it is.
fn first(form: Asked<Form>, draft: Asked<Option<Draft>>) -> Signal<Option<(Form, Option<Draft>)>> {
    let read = move || Some((form.get()?, draft.get()?));
    if cfg!(feature = "ssr") {
        return Signal::derive(read);
    }
    Memo::new(move |before: Option<&Option<(Form, Option<Draft>)>>| match before {
        Some(Some(first)) => Some(first.clone()),
        _ => read(),
    })
    .into()
}

fn new() -> AnyView {
    let (action, toasts, navigate) = (Sending::<AnnounceOutage>::new(), use_toasts(), use_navigate());
    when_done(action, move |outage: OutageId| {
        forget_unsent();
        toasts.say(move_tr!("outages-announced"));
        let (navigate, path) = (navigate.clone(), paths::care_outage(&outage));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let form = ask(|| (), |()| outage_form(None));
    let known = first(form, drafted());
    let page = move || {
        Some(match known.get()? {
            (Ok(form), draft) => new_page(&form, draft.as_ref(), action),
            (Err(fault), _) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    view! {
        <Title text=move_tr!("outages-announce")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn new_page(form: &OutageForm, draft: Option<&Draft>, action: Sending<AnnounceOutage>) -> AnyView {
    let said: Said<Refusal> = answered(action, draft, "announce");
    let chosen = draft.and_then(|draft| draft.value("kind")).unwrap_or_default().to_owned();
    let (fields, texts) = (fields(form, draft, said), texts(draft, said));
    let option = |kind: Kind, label, meaning| ChoiceOption {
        value: kind.key().to_owned(),
        label,
        meaning: Some(meaning),
        off_because: None,
    };
    let kinds = vec![
        option(Kind::Outage, move_tr!("outages-kind-outage"), move_tr!("outages-kind-outage-means")),
        option(Kind::Maintenance, move_tr!("outages-kind-maintenance"), move_tr!("outages-kind-maintenance-means")),
    ];
    view! {
        <div class="page">
            <PageHead title=move_tr!("outages-announce") text=move_tr!("outages-announce-text")>
                <LinkButton href=paths::CARE_OUTAGES icon="back">{move_tr!("outages-all")}</LinkButton>
            </PageHead>
            <section class="card form">
                <SendForm action attr:novalidate="novalidate" attr:class="stack">
                    <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                    <Refused said/>
                    <Choice name="kind" label=move_tr!("outages-kind") options=kinds value=chosen
                        required=Need::Required error=error_at(said, "kind")/>
                    {fields}
                    {texts}
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                            {move_tr!("outages-announce-it")}
                        </Button>
                    </div>
                </SendForm>
            </section>
        </div>
    }
    .into_any()
}

fn edit() -> AnyView {
    let (id, action, turn) = (param("outage"), Sending::<EditOutage>::new(), RwSignal::new(0_u32));
    let (toasts, navigate) = (use_toasts(), use_navigate());
    when_done(action, move |()| {
        forget_unsent();
        toasts.say(move_tr!("outages-changed"));
        let (navigate, path) = (navigate.clone(), paths::care_outage(&OutageId::new(id.get_untracked())));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    // Others were quicker: theirs is asked for, so that this one can be sent after it.
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Refused(Refusal::ChangedBy { .. }))) = action.value().get() {
            turn.update(|turn| *turn += 1);
        }
    });
    let form = ask(move || (id.get(), turn.get()), |(id, _)| outage_form(Some(OutageId::new(id))));
    let known = first(form, drafted());
    let seen = move || form.get().and_then(Result::ok).map_or(0, |form| form.revision);
    let page = move || {
        Some(match known.get()? {
            (Ok(form), draft) => {
                let id = OutageId::new(id.get_untracked());
                edit_page(&id, &form, draft.as_ref(), (action, Signal::derive(seen)))
            }
            (Err(fault), _) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    view! {
        <Title text=move_tr!("outages-edit")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn edit_page(
    id: &OutageId,
    form: &OutageForm,
    draft: Option<&Draft>,
    (action, seen): (Sending<EditOutage>, Signal<i64>),
) -> AnyView {
    let said: Said<Refusal> = answered(action, draft, "edit");
    let (back, kind) = (paths::care_outage(id), form.kind.map_or("", Kind::key));
    let quicker = move || matches!(said.get(), Some(Ok(Outcome::Refused(Refusal::ChangedBy { .. }))));
    let (now, id, fields) = (back.clone(), id.to_string(), fields(form, draft, said));
    view! {
        <div class="page">
            <PageHead title=move_tr!("outages-edit") text=move_tr!("outages-edit-text")>
                <LinkButton href=back icon="back">{move_tr!("outages-back")}</LinkButton>
            </PageHead>
            <section class="card form">
                <SendForm action attr:novalidate="novalidate" attr:class="stack">
                    <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                    <Refused said/>
                    <p hidden=move || !quicker()><a href=now target="_blank">{move_tr!("outages-see-now")}</a></p>
                    <input type="hidden" name="outage" value=id/>
                    <input type="hidden" name="seen" value=seen/>
                    <input type="hidden" name="kind" value=kind/>
                    {fields}
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                            {move_tr!("care-save")}
                        </Button>
                    </div>
                </SendForm>
            </section>
        </div>
    }
    .into_any()
}

/// What an outage says of itself.
fn fields(form: &OutageForm, draft: Option<&Draft>, said: Said<Refusal>) -> AnyView {
    let value = |name: &str, there: &str| {
        draft.and_then(|draft| draft.value(name)).map_or_else(|| there.to_owned(), str::to_owned)
    };
    let key = |(key, label): (&str, Signal<String>)| (key.to_owned(), label);
    let choose = std::iter::once(key(("", move_tr!("outages-choose"))));
    let impacts = Impact::ALL.iter().map(|one| key((one.key(), Signal::derive(move || said::impact(*one)))));
    let impacts = choose.chain(impacts).collect();
    let services = Category::ALL.iter().map(|one| key((one.key(), Signal::derive(move || said::service(Some(*one))))));
    let services = std::iter::once(key(("", move_tr!("outages-service-all")))).chain(services).collect();
    let zone = form.zone.clone();
    let hint = Signal::derive(move || tr!("outages-zone", { "zone" => called(&zone) }));
    let until = (form.kind != Some(Kind::Outage)).then(|| {
        let value = value("until", &form.ends);
        view! {
            <Field name="until" kind=FieldKind::Moment label=move_tr!("outages-ends") hint=move_tr!("outages-ends-hint")
                value error=error_at(said, "until")/>
        }
    });
    let whom = |value: &str, label, meaning| ChoiceOption {
        value: value.to_owned(),
        label,
        meaning: Some(meaning),
        off_because: None,
    };
    let everybody = vec![
        whom("everybody", move_tr!("outages-everybody"), move_tr!("outages-everybody-means")),
        whom("some", move_tr!("outages-some"), move_tr!("outages-some-means")),
    ];
    let chosen = form.everybody.map_or("", |everybody| if everybody { "everybody" } else { "some" });
    view! {
        <Field name="title_en" label=move_tr!("outages-title-en") value=value("title_en", &form.title.en)
            required=Need::Required error=error_at(said, "title_en")/>
        <Field name="title_es" label=move_tr!("outages-title-es") value=value("title_es", &form.title.es)
            required=Need::Required error=error_at(said, "title_es")/>
        <Select name="impact" label=move_tr!("outages-impact") options=impacts required=Need::Required
            value=value("impact", form.impact.map_or("", Impact::key)) error=error_at(said, "impact")/>
        <Select name="service" label=move_tr!("outages-service") options=services
            value=value("service", form.service.map_or("", Category::key)) error=error_at(said, "service")/>
        <Field name="begins" kind=FieldKind::Moment label=move_tr!("outages-begins") hint required=Need::Required
            value=value("begins", &form.begins) error=error_at(said, "begins")/>
        {until}
        <Choice name="whom" label=move_tr!("outages-whom") options=everybody value=value("whom", chosen)
            required=Need::Required error=error_at(said, "whom")/>
        <TextArea name="touches" label=move_tr!("outages-touches") hint=move_tr!("outages-touches-hint")
            value=value("touches", &form.touches) error=error_at(said, "touches")/>
    }
    .into_any()
}

/// What is said of it, in both languages.
pub(super) fn texts(draft: Option<&Draft>, said: Said<Refusal>) -> AnyView {
    let typed = |name: &str| draft.and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    view! {
        <TextArea name="text_en" label=move_tr!("outages-text-en") value=typed("text_en") required=Need::Required
            error=error_at(said, "text_en")/>
        <TextArea name="text_es" label=move_tr!("outages-text-es") value=typed("text_es") required=Need::Required
            error=error_at(said, "text_es")/>
    }
    .into_any()
}
