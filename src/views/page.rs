//! The views of a list: a link to each, and a part that opens below to keep another or delete one.

use leptos::{html::Details, prelude::*};
use leptos_fluent::{move_tr, tr};

use super::{
    actions::{ForgetView, KeepView},
    model::{MOST, SavedView, ViewedList},
    rules::Refusal,
};
use crate::{
    app::{
        asked::News,
        outcome::{Refused, Said, Sayable, error_at, said, summary, when_done},
    },
    fault::Outcome,
    ids::OrganizationId,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Chip, Chips, ErrorSummary, Field, Icon, Need, focus_id, use_toasts},
    wire::{SendForm, Sending},
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::NameTaken { name } => tr!("views-name-taken", { "name" => name.clone() }),
            Self::TooMany => tr!("views-too-many", { "most" => MOST }),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("name")
    }

    fn label(_: &str) -> String {
        tr!("views-name")
    }
}

/// The list, and what it is asked for now, without the place in it.
#[derive(Clone, Copy)]
struct Place {
    organization: StoredValue<OrganizationId>,
    list: ViewedList,
    asked: Signal<String>,
}

/// The reader's views of a list.
#[component]
pub fn Views(
    organization: OrganizationId,
    list: ViewedList,
    asked: Signal<String>,
    views: Signal<Vec<SavedView>>,
    news: News,
    draft: Option<Draft>,
) -> impl IntoView {
    let place = Place { organization: StoredValue::new(organization), list, asked };
    let (keeping, forgetting) = (Sending::<KeepView>::new(), Sending::<ForgetView>::new());
    let of = |form: &str| draft.as_ref().filter(|draft| draft.value("form") == Some(form));
    let kept = said(keeping, of("keep-view"), "keep-view");
    let forgotten = said(forgetting, of("forget-view"), "forget-view");
    let name = of("keep-view").and_then(|draft| draft.value("name")).unwrap_or_default().to_owned();
    let open = kept.with_untracked(Option::is_some) || forgotten.with_untracked(Option::is_some);
    let (part, toasts) = (NodeRef::<Details>::new(), use_toasts());
    when_done(keeping, move |()| {
        toasts.say(move_tr!("views-kept"));
        part.get_untracked().iter().for_each(|part| part.set_open(false));
        focus_id(TRIGGER);
        news.spread();
    });
    when_done(forgetting, move |()| {
        toasts.say(move_tr!("views-forgotten"));
        // Its button goes with it.
        focus_id(TRIGGER);
        news.spread();
    });
    view! {
        <div class="filters views">
            {move || links(place, views.get())}
            <details open=open node_ref=part>
                <summary id=TRIGGER class="button quiet">{move_tr!("views-edit")} <Icon name="chevron"/></summary>
                <div class="card">
                    <KeepForm place action=keeping said=kept name/>
                    <Refused said=forgotten/>
                    {move || each(place, forgetting, views.get())}
                </div>
            </details>
        </div>
    }
}

const TRIGGER: &str = "edit-views";

fn links(place: Place, views: Vec<SavedView>) -> Option<AnyView> {
    let link = |view: SavedView| {
        let href = place.organization.with_value(|organization| place.list.address(organization, &view.query));
        let on = Signal::derive(move || place.asked.with(|asked| *asked == view.query));
        view! { <Chip href on>{view.name}</Chip> }
    };
    let links = (!views.is_empty()).then(|| views.into_iter().map(link).collect_view())?;
    Some(view! { <Chips label=move_tr!("views-own")>{links}</Chips> }.into_any())
}

/// What both forms send along.
#[component]
fn Of(place: Place) -> impl IntoView {
    view! {
        <input type="hidden" name="org" value=place.organization.get_value().to_string()/>
        <input type="hidden" name="list" value=place.list.key()/>
        <input type="hidden" name="asked" value=place.asked/>
    }
}

#[component]
fn KeepForm(place: Place, action: Sending<KeepView>, said: Said<Refusal>, name: String) -> impl IntoView {
    let taken = move || match said.get() {
        Some(Ok(Outcome::Refused(Refusal::NameTaken { name }))) => Some(name),
        _ => None,
    };
    let replace = move || {
        let value = taken()?;
        Some(view! {
            <Button action=ButtonAction::Submit name="replaces" value pending=action.pending()>
                {move_tr!("views-replace")}
            </Button>
        })
    };
    view! {
        <SendForm action attr:class="stack" attr:novalidate="novalidate">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <Of place/>
            <Field
                name="name"
                label=move_tr!("views-name")
                hint=move_tr!("views-name-hint")
                error=error_at(said, "name")
                value=name
                required=Need::Required
            />
            <div class="actions">
                <Button action=ButtonAction::Submit pending=action.pending()>{move_tr!("views-keep")}</Button>
                {replace}
            </div>
        </SendForm>
    }
}

/// Each with its button.
fn each(place: Place, action: Sending<ForgetView>, views: Vec<SavedView>) -> Option<AnyView> {
    let row = |view: SavedView| {
        let (name, value) = (view.name.clone(), view.name.clone());
        let label = Signal::derive(move || tr!("views-forget", { "name" => name.clone() }));
        view! {
            <li>
                <span>{view.name}</span>
                <SendForm action>
                    <Of place/>
                    <input type="hidden" name="name" value=value/>
                    <Button kind=ButtonKind::Quiet action=ButtonAction::Submit label>
                        <Icon name="close"/>
                    </Button>
                </SendForm>
            </li>
        }
    };
    let rows = (!views.is_empty()).then(|| views.into_iter().map(row).collect_view())?;
    Some(view! { <ul>{rows}</ul> }.into_any())
}
