//! Answering: one request on its page, several in the inbox.
//!
//! The one field of these forms says itself what is wrong with it: a summary's id is another form's.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::messages::Choose;
use crate::{
    app::outcome::{Refused, Said, error_at, said as said_by},
    approvals::{
        actions::{AnswerRequest, AnswerRequests},
        model::{Card as Request, Message},
        rules::Refusal,
    },
    fault::Outcome,
    ids::OrganizationId,
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Card, LinkButton, TextArea},
    wire::{SendForm, Sending},
};

/// The form whose boxes stand in the rows.
pub(super) const FORM: &str = "answers";

/// The answer to those that were chosen in the list.
#[component]
pub(super) fn Many(
    organization: OrganizationId,
    messages: Vec<Message>,
    action: Sending<AnswerRequests>,
    draft: Option<Draft>,
) -> impl IntoView {
    let said = said_by(action, draft.as_ref(), "answer");
    let back = paths::approvals(&organization);
    view! {
        <Card title=move_tr!("approvals-answer-chosen")>
            <SendForm action attr:class="stack" attr:id=FORM attr:novalidate="novalidate">
                <Refused said/>
                <Again said back/>
                <input type="hidden" name="org" value=organization.to_string()/>
                <Choose messages draft=draft.clone()/>
                <Comment draft hint=move_tr!("approvals-comment-hint-many") said/>
                <Say pending=action.pending()/>
            </SendForm>
        </Card>
    }
}

/// The answer to one.
#[component]
pub(super) fn One(
    organization: OrganizationId,
    card: Request,
    action: Sending<AnswerRequest>,
    draft: Option<Draft>,
) -> impl IntoView {
    let said = said_by(action, draft.as_ref(), "answer");
    let (back, asker) = (paths::approval(&organization, &card.item.id), card.item.asker.name.clone());
    let behalf = card.behalf.clone().map(|name| {
        let text = move || tr!("approvals-behalf", { "name" => name.clone() });
        view! { <p class="hint">{text}</p> }
    });
    let hint = Signal::derive(move || tr!("approvals-comment-hint", { "name" => asker.clone() }));
    view! {
        <Card title=move_tr!("approvals-answer")>
            <SendForm action attr:class="stack" attr:novalidate="novalidate">
                <Refused said/>
                <Again said back/>
                {behalf}
                <input type="hidden" name="org" value=organization.to_string()/>
                <input type="hidden" name="id" value=card.item.id.to_string()/>
                <input type="hidden" name="hash" value=card.item.hash/>
                <Choose messages=card.messages draft=draft.clone()/>
                <Comment draft hint said/>
                <Say pending=action.pending()/>
            </SendForm>
        </Card>
    }
}

#[component]
pub(in crate::approvals) fn Comment(draft: Option<Draft>, hint: Signal<String>, said: Said<Refusal>) -> impl IntoView {
    let of_this = draft.filter(|draft| draft.value("form") == Some("answer"));
    let value = of_this.as_ref().and_then(|draft| draft.value("comment")).unwrap_or_default().to_owned();
    view! { <TextArea name="comment" label=move_tr!("approvals-comment") hint value rows=2 error=error_at(said, "comment")/> }
}

/// The two answers.
#[component]
fn Say(pending: Signal<bool>) -> impl IntoView {
    view! {
        <div class="form-end">
            <Button kind=ButtonKind::Main action=ButtonAction::Submit name="say" value="approve" pending>
                {move_tr!("approvals-approve")}
            </Button>
            <Button kind=ButtonKind::Stop action=ButtonAction::Submit name="say" value="reject" pending>
                {move_tr!("approvals-reject")}
            </Button>
        </div>
    }
}

/// The way to a fresh sign-in, where the answer wants one.
#[component]
fn Again(said: Said<Refusal>, back: String) -> impl IntoView {
    move || {
        matches!(said.get(), Some(Ok(Outcome::SignInAgain))).then(|| {
            let href = paths::sign_in_again(&back);
            view! { <p><LinkButton href icon="lock">{move_tr!("approvals-sign-in-again")}</LinkButton></p> }
        })
    }
}
