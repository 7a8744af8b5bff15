//! Who reaches an account or a line and why, and the form that assigns it to one more.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_fluent::{move_tr, tr};
use serde::de::DeserializeOwned;

use super::{rows::EndField, said};
use crate::{
    access::Decision,
    accounts::{
        actions::AssignLineTo,
        model::{Offers, Reacher},
        rules::Refusal,
    },
    app::{
        asked::News,
        outcome::{Refused, because, error_at, said as answered, summary, when_done},
    },
    approvals::page as approvals,
    fault::{Fault, Outcome},
    plain::Draft,
    ui::{Avatar, Button, ButtonAction, ButtonKind, ErrorSummary, Field, FieldKind, Icon, Need, Select, use_toasts},
    wire::{SendForm, Sending},
};

/// What the forms of a place have in common.
#[derive(Clone)]
pub(super) struct About {
    /// The hidden fields that say which place it is.
    pub fields: [(&'static str, String); 2],
    /// The address of the page.
    pub here: String,
    pub news: News,
    pub draft: Option<Draft>,
}

/// Everybody who reaches it; what was given by itself can be taken away.
pub(super) fn reachers<S>(about: &About, people: Vec<Reacher>) -> AnyView
where
    S: ServerFn<Output = Outcome<(), Refusal>, Error = Fault> + Clone + Send + Sync + 'static,
    S::Output: DeserializeOwned,
{
    let rows = people.into_iter().map(|one| reacher::<S>(about, one)).collect_view();
    view! { <ul class="reach">{rows}</ul> }.into_any()
}

fn reacher<S>(about: &About, one: Reacher) -> AnyView
where
    S: ServerFn<Output = Outcome<(), Refusal>, Error = Fault> + Clone + Send + Sync + 'static,
    S::Output: DeserializeOwned,
{
    let (name, key, role) = (one.person.name.clone(), one.person.key(), one.person.role.clone());
    let (through, until) = (one.through, one.until);
    let why = move || {
        let parts = [Some(said::role(&role)), Some(said::through(&through)), until.map(said::until)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let take = one.remove.is_some().then(|| take_form::<S>(about, key, name.clone()));
    view! {
        <li>
            <Avatar name=name.clone()/>
            <div>
                <p class="reach-name">{name}</p>
                <p class="quiet-text">{why}</p>
            </div>
            {take}
        </li>
    }
    .into_any()
}

fn take_form<S>(about: &About, key: String, name: String) -> AnyView
where
    S: ServerFn<Output = Outcome<(), Refusal>, Error = Fault> + Clone + Send + Sync + 'static,
    S::Output: DeserializeOwned,
{
    let action = Sending::<S>::new();
    let said = answered(action, about.draft.as_ref(), &format!("take-{key}"));
    let (toasts, news) = (use_toasts(), about.news);
    when_done(action, move |()| {
        toasts.say(move_tr!("accounts-taken"));
        news.spread();
    });
    let label = Signal::derive(move || tr!("accounts-take-from", { "name" => name.clone() }));
    let fields = fields(about);
    view! {
        <SendForm action>
            {fields}
            <input type="hidden" name="who" value=key/>
            <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=action.pending() label>
                <Icon name="close"/>
            </Button>
            <Refused said/>
        </SendForm>
    }
    .into_any()
}

fn fields(about: &About) -> AnyView {
    about
        .fields
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=*name value=value.clone()/> })
        .collect_view()
        .into_any()
}

/// Assigns the place to one more; `find` is what was looked for among the people. Whoever may not sees why.
pub(super) fn assign_form<S>(about: &About, offers: Offers, find: String) -> AnyView
where
    S: ServerFn<Output = Outcome<(), Refusal>, Error = Fault> + Clone + Send + Sync + 'static,
    S::Output: DeserializeOwned,
{
    let submit = move_tr!("accounts-assign");
    let asks = approvals::asks(offers.may.asks());
    if let Decision::Denied(denial) = offers.may {
        let off_because = Signal::derive(move || Some(because(&denial)));
        return view! { <div><Button off_because>{submit}</Button></div> }.into_any();
    }
    let action = Sending::<S>::new();
    let said = answered(action, about.draft.as_ref(), "assign");
    let (toasts, news) = (use_toasts(), about.news);
    when_done(action, move |()| {
        toasts.say(move_tr!("accounts-assigned"));
        news.spread();
    });
    let typed = |name: &str| about.draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let person = |person: crate::accounts::model::Person| {
        let (key, name, role) = (person.key(), person.name, person.role);
        (key, Signal::derive(move || format!("{name} · {}", said::role(&role))))
    };
    let none = std::iter::once((String::new(), move_tr!("accounts-choose-user")));
    let is_empty = offers.people.is_empty();
    let options: Vec<_> = none.chain(offers.people.into_iter().map(person)).collect();
    let search = (offers.more || !find.is_empty() || is_empty).then(|| find_form(about.here.clone(), find));
    let nobody = is_empty.then(|| view! { <p class="quiet-text">{move_tr!("accounts-nobody-to-assign")}</p> });
    let fields = fields(about);
    let (who, until) = (typed("who"), typed("until"));
    let form = (!is_empty).then(|| {
        view! {
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                {fields}
                <input type="hidden" name="form" value="assign"/>
                <div class="pair">
                    <Select name="who" label=move_tr!("accounts-user") options value=who required=Need::Required
                        error=error_at(said, "who")/>
                    <EndField id="until".to_owned() name="until" value=until today=offers.today/>
                </div>
                <div>
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                        {submit} {asks}
                    </Button>
                </div>
            </SendForm>
        }
    });
    view! { <div class="stack">{search} {nobody} {form}</div> }.into_any()
}

/// Assigns the line to somebody who has nothing yet, by their address.
pub(super) fn address_form(about: &About, may: &Decision) -> AnyView {
    let action = Sending::<AssignLineTo>::new();
    let draft = about.draft.as_ref().filter(|draft| draft.value("form") == Some("assign-to"));
    let said = answered(action, draft, "assign-to");
    let (toasts, news) = (use_toasts(), about.news);
    when_done(action, move |()| {
        toasts.say(move_tr!("accounts-assigned"));
        news.spread();
    });
    let typed = draft.and_then(|draft| draft.value("email")).unwrap_or_default().to_owned();
    let (fields, asks) = (fields(about), approvals::asks(may.asks()));
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <Refused said/>
            {fields}
            <input type="hidden" name="form" value="assign-to"/>
            <Field name="email" kind=FieldKind::Email label=move_tr!("accounts-address") value=typed autocomplete="off"
                hint=move_tr!("accounts-address-hint") required=Need::Required error=error_at(said, "email")/>
            <div>
                <Button action=ButtonAction::Submit pending=action.pending()>{move_tr!("accounts-assign-to")} {asks}</Button>
            </div>
        </SendForm>
    }
    .into_any()
}

/// Narrows the people to a name.
fn find_form(here: String, find: String) -> AnyView {
    view! {
        <form class="find-here" role="search" method="get" action=here>
            <Icon name="search"/>
            <input class="input" type="search" name="find" value=find aria-label=move_tr!("accounts-find-user")
                placeholder=move_tr!("accounts-find-user") autocomplete="off"/>
        </form>
    }
    .into_any()
}
