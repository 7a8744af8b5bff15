//! The answer to whoever asks for a permission: in which way, until when, or no.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use crate::{
    access::{Permission, Place},
    app::outcome::{Refused, error_at, said as said_by, summary},
    approvals::{
        actions::AnswerRequest,
        grants::model::{Given, Granting, WayShown},
        model::Card as Request,
        page::{Choose, Comment},
    },
    ids::OrganizationId,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Card, Choice, ChoiceOption, ErrorSummary, Field, FieldKind, Need},
    wire::{SendForm, Sending},
    words::{self, access, spoken},
};

/// The ways that are open to the reader, the least first and chosen, and the two answers.
#[component]
pub(in crate::approvals) fn Grant(
    organization: OrganizationId,
    card: Request,
    granting: Granting,
    action: Sending<AnswerRequest>,
    draft: Option<Draft>,
) -> impl IntoView {
    let said = said_by(action, draft.as_ref(), "answer");
    let (name, permission) = (card.item.asker.name.clone(), card.item.permission);
    let of_this = draft.clone().filter(|draft| draft.value("form") == Some("answer"));
    let typed = |name: &str| of_this.as_ref().and_then(|draft| draft.value(name)).map(str::to_owned);
    let least = granting.ways.first().map(|shown| shown.way.key()).unwrap_or_default();
    let until = granting.until.map(|(_, day)| day).unwrap_or_default();
    let (way, until) = (typed("way").unwrap_or(least), typed("until").unwrap_or(until));
    let options: Vec<ChoiceOption> = granting.ways.into_iter().map(|shown| option(shown, &name, permission)).collect();
    let can_grant = !options.is_empty();
    let ways = can_grant.then(|| {
        view! {
            <Choice name="way" label=move_tr!("approvals-grant-way") options value=way required=Need::Required
                error=error_at(said, "way")/>
            <Field name="until" kind=FieldKind::Date label=move_tr!("approvals-away-until")
                hint=move_tr!("approvals-ask-until-hint") value=until error=error_at(said, "until")/>
        }
    });
    // Who is allowed it meanwhile is not granted it again: pressing it ends the request, and says so.
    let close = (!can_grant).then(|| view! { <p>{move_tr!("approvals-grant-held")}</p> });
    let hint = {
        let name = name.clone();
        Signal::derive(move || tr!("approvals-comment-hint", { "name" => name.clone() }))
    };
    view! {
        <Card title=move_tr!("approvals-answer")>
            <SendForm action attr:class="stack" attr:novalidate="novalidate">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                <input type="hidden" name="org" value=organization.to_string()/>
                <input type="hidden" name="id" value=card.item.id.to_string()/>
                <input type="hidden" name="hash" value=card.item.hash/>
                {ways}
                {close}
                <Choose messages=card.messages draft=draft.clone()/>
                <Comment draft hint said/>
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit name="say" value="grant" pending=action.pending()>
                        {move_tr!("approvals-grant")}
                    </Button>
                    <Button kind=ButtonKind::Stop action=ButtonAction::Submit name="say" value="reject" pending=action.pending()>
                        {move_tr!("approvals-reject")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

fn option(shown: WayShown, name: &str, permission: Permission) -> ChoiceOption {
    let (value, name) = (shown.way.key(), name.to_owned());
    let label = {
        let shown = shown.clone();
        Signal::derive(move || says(&shown))
    };
    let meaning = Signal::derive(move || means(&shown, &name, permission));
    ChoiceOption { value, label, meaning: Some(meaning), off_because: None }
}

/// *Give the role Site lead, and assign the account Fleet to it*
fn says(shown: &WayShown) -> String {
    let WayShown { way, place } = shown;
    let (role, place) = (access::role_name(&way.role), place.clone().unwrap_or_default());
    match (way.given, &way.place) {
        (Given::Held, Some(Place::Account(_))) => tr!("approvals-way-account", { "role" => role, "place" => place }),
        (Given::Held, _) => tr!("approvals-way-line", { "role" => role, "place" => place }),
        (Given::Newly, None) => tr!("approvals-way-role", { "role" => role }),
        (Given::Newly, Some(Place::Account(_))) => {
            tr!("approvals-way-role-account", { "role" => role, "place" => place })
        }
        (Given::Newly, Some(_)) => tr!("approvals-way-role-line", { "role" => role, "place" => place }),
    }
}

/// What else they could do then, and what they still could not.
fn means(shown: &WayShown, name: &str, permission: Permission) -> String {
    let (way, name) = (&shown.way, name.to_owned());
    let brings: Vec<String> = way.brings.iter().map(|one| access::held(way.brings, one)).collect();
    let mut said = Vec::new();
    if way.asks {
        said.push(tr!("approvals-way-asks"));
    }
    said.push(if brings.is_empty() {
        tr!("approvals-way-brings-nothing")
    } else {
        tr!("approvals-way-brings", { "name" => name, "what" => words::and(spoken(), &brings) })
    });
    if let Some(Place::Account(_)) = way.place {
        said.push(tr!("approvals-way-whole-account", { "place" => shown.place.clone().unwrap_or_default() }));
    }
    if way.place.is_none() && crate::explained::rules::has_a_place(permission) {
        said.push(tr!("approvals-way-nowhere"));
    }
    said.join(" ")
}
