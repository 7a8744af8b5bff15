//! One saved reply in both languages, with what can stand in it.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::shown;
use crate::{
    app::{
        asked::{drafted, param},
        lazy::lazy_page,
        outcome::{Refused, Said, Sayable, error_at, said, summary, when_done},
    },
    fault::Outcome,
    paths,
    plain::Draft,
    replies::{
        actions::{ForgetReply, KeepReply, reply},
        model::{Reply, Variable},
        rules::Refusal,
    },
    ui::{
        Button, ButtonAction, ButtonKind, Card, DataItem, DataList, ErrorSummary, Field, LinkButton, Need, PageHead,
        TextArea, Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words::{Language, spoken},
};

lazy_page!(ReplyPage in replies, view);

fn view() -> AnyView {
    let (id, draft) = (param("reply"), drafted());
    let (keep, forget) = (Sending::<KeepReply>::new(), Sending::<ForgetReply>::new());
    let found = ask(move || id.get(), reply);
    let (toasts, navigate) = (use_toasts(), use_navigate());
    let done = move |word: Signal<String>| {
        toasts.say(word);
        // What else hears of the answer does so in this frame; the page, and all that it holds, goes in the next.
        let navigate = navigate.clone();
        request_animation_frame(move || navigate(paths::CARE_REPLIES, NavigateOptions::default()));
    };
    let deleted = done.clone();
    when_done(keep, move |()| done(move_tr!("replies-saved")));
    when_done(forget, move |()| deleted(move_tr!("replies-deleted")));
    let page = move || {
        let (found, draft) = (found.get()?, draft.get()?);
        Some(shown(found, |found| page(found, draft, (keep, forget))))
    };
    view! {
        <Title text=move_tr!("replies-one")/>
        <Suspense>{page}</Suspense>
    }
    .into_any()
}

fn page(
    found: Option<Reply>,
    draft: Option<Draft>,
    (keep, forget): (Sending<KeepReply>, Sending<ForgetReply>),
) -> AnyView {
    let title = if found.is_some() { move_tr!("replies-one") } else { move_tr!("replies-add") };
    let gone = said(forget, None, "");
    let delete = found.as_ref().map(|reply| {
        let id = reply.id.clone();
        view! {
            <SendForm action=forget>
                <Refused said=gone/>
                <input type="hidden" name="id" value=id/>
                <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=forget.pending()>
                    {move_tr!("replies-delete")}
                </Button>
            </SendForm>
        }
    });
    view! {
        <div class="page">
            <PageHead title text=move_tr!("replies-one-text")>
                <LinkButton href=paths::CARE_REPLIES icon="back">{move_tr!("replies-title")}</LinkButton>
            </PageHead>
            <div class="sheets">
                <div class="stack">
                    <section class="card form"><ReplyForm found draft keep/></section>
                    {delete}
                </div>
                <div class="stack"><Variables/></div>
            </div>
        </div>
    }
    .into_any()
}

/// What can stand in a text, in the reader's language.
#[component]
fn Variables() -> impl IntoView {
    let one = |variable: Variable| {
        let meaning = match variable {
            Variable::Customer => move_tr!("replies-customer"),
            Variable::FirstName => move_tr!("replies-first-name"),
            Variable::CaseNumber => move_tr!("replies-case"),
            Variable::Subject => move_tr!("replies-subject"),
            Variable::Organization => move_tr!("replies-organization"),
            Variable::Agent => move_tr!("replies-agent"),
        };
        let term = Signal::derive(move || ["{", variable.name(spoken()), "}"].concat());
        view! { <DataItem term>{meaning}</DataItem> }
    };
    view! {
        <Card title=move_tr!("replies-variables")>
            <p class="quiet-text">{move_tr!("replies-variables-text")}</p>
            <DataList>{Variable::ALL.map(one).collect_view()}</DataList>
        </Card>
    }
}

/// What is wrong with the text of one language.
fn wrong(said: Said<Refusal>, language: Language) -> Signal<Option<String>> {
    let field = language.code();
    let other = error_at(said, field);
    Signal::derive(move || match said.get() {
        Some(Ok(Outcome::Refused(Refusal::Unknown { en, es }))) => {
            let unknown = if language == Language::En { en } else { es };
            unknown.map(|name| Refusal::Unknown { en: Some(name), es: None }.say())
        }
        _ => other.get(),
    })
}

#[component]
fn ReplyForm(found: Option<Reply>, draft: Option<Draft>, keep: Sending<KeepReply>) -> impl IntoView {
    let said = said(keep, draft.as_ref(), "");
    let is_new = found.is_none();
    let Reply { id, title, text, revision, .. } = found.unwrap_or_else(|| Reply {
        id: String::new(),
        title: String::new(),
        text: crate::words::Bilingual::default(),
        revision: 0,
        by_name: String::new(),
    });
    let or = |name: &str, kept: String| draft.as_ref().and_then(|draft| draft.value(name)).map_or(kept, str::to_owned);
    let (title, en, es) = (or("title", title), or("en", text.en), or("es", text.es));
    let label = if is_new { move_tr!("replies-add") } else { move_tr!("replies-save") };
    view! {
        <SendForm action=keep attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="seen" value=revision/>
            <Field name="title" label=move_tr!("replies-name") hint=move_tr!("replies-name-hint") value=title
                required=Need::Required autocomplete="off" error=error_at(said, "title")/>
            <TextArea name="en" label=move_tr!("replies-english") value=en rows=8 required=Need::Required
                error=wrong(said, Language::En)/>
            <TextArea name="es" label=move_tr!("replies-spanish") value=es rows=8 required=Need::Required
                error=wrong(said, Language::Es)/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=keep.pending()>{label}</Button>
            </div>
        </SendForm>
    }
}
