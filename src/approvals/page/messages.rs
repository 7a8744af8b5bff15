//! Messages that are often said: those that are kept, another one, and the list of them beside a comment.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::inbox::Acts;
use crate::{
    app::outcome::{Refused, error_at, said},
    approvals::model::Message,
    ids::OrganizationId,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Icon, Select, TextArea},
    wire::SendForm,
    words::spoken,
};

/// One to choose, where there are any.
#[component]
pub(in crate::approvals) fn Choose(messages: Vec<Message>, draft: Option<Draft>) -> impl IntoView {
    let value = draft.as_ref().and_then(|draft| draft.value("message")).unwrap_or_default().to_owned();
    let none = (String::new(), move_tr!("approvals-message-none"));
    let each = |Message { id, text }: Message| (id, Signal::derive(move || text.read(spoken()).0.to_owned()));
    (!messages.is_empty()).then(|| {
        let options = std::iter::once(none).chain(messages.into_iter().map(each)).collect();
        view! {
            <Select name="message" label=move_tr!("approvals-message") hint=move_tr!("approvals-message-hint") options value/>
        }
    })
}

/// Those that are kept, and the form for another one.
#[component]
pub(super) fn Messages(
    organization: OrganizationId,
    messages: Vec<Message>,
    acts: Acts,
    draft: Option<Draft>,
) -> impl IntoView {
    let forgotten = said(acts.forget, draft.as_ref(), "forget");
    let draft = draft.filter(|draft| draft.value("form") == Some("message"));
    let kept = said(acts.keep, draft.as_ref(), "message");
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let (en, es) = (typed("en"), typed("es"));
    let org = organization.to_string();
    let rows = messages.into_iter().map(|message| row(&organization, message, acts)).collect_view();
    let open = kept.with_untracked(Option::is_some) || forgotten.with_untracked(Option::is_some);
    view! {
        <details class="card saved" open=open>
            <summary>{move_tr!("approvals-messages")}</summary>
            <p class="quiet-text">{move_tr!("approvals-messages-text")}</p>
            <Refused said=forgotten/>
            <ul class="plain stack">{rows}</ul>
            <SendForm action=acts.keep attr:class="stack form" attr:novalidate="novalidate">
                <Refused said=kept/>
                <input type="hidden" name="org" value=org/>
                <TextArea name="en" label=move_tr!("approvals-message-en") value=en rows=2 error=error_at(kept, "en")/>
                <TextArea name="es" label=move_tr!("approvals-message-es") value=es rows=2 error=error_at(kept, "es")/>
                <div class="actions">
                    <Button action=ButtonAction::Submit pending=acts.keep.pending()>{move_tr!("approvals-message-keep")}</Button>
                </div>
            </SendForm>
        </details>
    }
}

fn row(organization: &OrganizationId, message: Message, acts: Acts) -> AnyView {
    let (org, Message { id, text }) = (organization.to_string(), message);
    let languages = [("en", text.en.clone()), ("es", text.es.clone())];
    let texts = languages.into_iter().filter(|(_, text)| !text.is_empty());
    let texts = texts.map(|(language, text)| view! { <p lang=language>{text}</p> }).collect_view();
    let label = Signal::derive(move || tr!("approvals-message-forget", { "text" => text.read(spoken()).0.to_owned() }));
    view! {
        <li class="saved-row">
            <div>{texts}</div>
            <SendForm action=acts.forget>
                <input type="hidden" name="org" value=org/>
                <input type="hidden" name="message" value=id/>
                <Button kind=ButtonKind::Quiet action=ButtonAction::Submit label>
                    <Icon name="close"/>
                </Button>
            </SendForm>
        </li>
    }
    .into_any()
}
