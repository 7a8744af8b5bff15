//! The page of one action on a line: what it is about, what will happen, and the form of it.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{forms, identifiers, plan, said, sim};
use crate::{
    accounts::maintenance::{
        actions,
        model::{Action, ChangePlan, Form, Receipt},
        rules::Refusal,
    },
    app::{
        asked::{drafted, organization, param, shown},
        lazy::lazy_page,
        outcome::{Said, said as answered, when_done},
    },
    fault::{Fault, Outcome},
    ids::{LineId, OrganizationId},
    paths,
    people::model::readable,
    plain::Draft,
    ui::{ButtonKind, Card, LinkButton, Notice, PageHead, Reason, Title, Tone},
    wire::{Sending, ask},
};

lazy_page!(LineActionPage in maintenance, view);

fn view() -> AnyView {
    let (organization, line, action, address) = (organization(), param("line"), param("action"), use_query_map());
    let form = ask(
        move || (organization.get(), line.get(), action.get()),
        |(organization, line, action)| actions::line_form(organization, LineId::new(line), action),
    );
    let wish = Memo::new(move |_| {
        let plan = address.read().get("plan").filter(|plan| !plan.is_empty())?;
        let features = address.read().get_all("feature").unwrap_or_default();
        Some(ChangePlan { line: LineId::new(line.get()), plan, features })
    });
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (form.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let (organization, wish) = (organization.get_untracked(), wish.get());
        let found = {
            let organization = organization.clone();
            move |form| page(About { organization, form, draft }, wish)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

/// What every form of this page needs.
#[derive(Clone)]
pub(super) struct About {
    pub organization: OrganizationId,
    pub form: Form,
    pub draft: Option<Draft>,
}

impl About {
    /// What was typed into a plain form that was refused.
    pub(super) fn typed(&self, name: &str) -> Option<String> {
        self.draft.as_ref().and_then(|draft| draft.value(name)).map(str::to_owned)
    }

    /// The hidden fields that say which line it is.
    pub(super) fn fields(&self) -> AnyView {
        view! {
            <input type="hidden" name="org" value=self.organization.to_string()/>
            <input type="hidden" name="line" value=self.form.line.id.to_string()/>
        }
        .into_any()
    }

    /// What a form of asked work was answered; when it is done, the line's page shows its number.
    pub(super) fn follow<S>(&self, action: Sending<S>) -> Said<Refusal>
    where
        S: leptos::server_fn::ServerFn<Output = Outcome<Receipt, Refusal>, Error = Fault>
            + Clone
            + Send
            + Sync
            + 'static,
    {
        let (organization, line, navigate) = (self.organization.clone(), self.form.line.id.clone(), use_navigate());
        when_done(action, move |receipt: Receipt| {
            let to = paths::line_asked(&organization, &line, &receipt.transaction);
            navigate(&to, NavigateOptions::default());
        });
        answered(action, self.draft.as_ref(), "")
    }
}

fn page(about: About, wish: Option<ChangePlan>) -> AnyView {
    let (action, line) = (about.form.possible.action, &about.form.line);
    let title = Signal::derive(move || said::action(action));
    let number = readable(&line.number);
    let text = line.label.as_ref().map_or_else(|| number.clone(), |label| format!("{label} · {number}"));
    let back = paths::line(&about.organization, &line.id);
    let off = said::off(&about.form.possible).is_some();
    let inside = if off { stopped(&about) } else { inside(&about, wish) };
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title text>
                <LinkButton href=back icon="back">{number}</LinkButton>
            </PageHead>
            <div class="form stack">{inside}</div>
        </div>
    }
    .into_any()
}

/// In place of the form, why it cannot be done.
fn stopped(about: &About) -> AnyView {
    let possible = about.form.possible.clone();
    view! {
        <Notice tone=Tone::Wait title=move_tr!("maintenance-not-now")>
            <p>{move || said::off(&possible).map(|because| view! { <Reason because/> })}</p>
        </Notice>
    }
    .into_any()
}

fn inside(about: &About, wish: Option<ChangePlan>) -> AnyView {
    let action = about.form.possible.action;
    if about.form.sign_in_first {
        return again(about);
    }
    let form = match action {
        Action::Suspend => forms::suspend(about),
        Action::CallOff => forms::call_off(about),
        Action::Restore => forms::press::<actions::RestoreLine>(about, ButtonKind::Main),
        Action::Number => forms::number(about),
        Action::Move => forms::moving(about),
        Action::Pin => forms::press::<actions::MakePin>(about, ButtonKind::Stop),
        Action::Sim => sim::sim(about),
        Action::Identifiers => identifiers::identifiers(about),
        Action::Plan => return plan::plan(about, wish),
    };
    view! {
        <Card title=Signal::derive(move || said::action(action))>
            <p>{move || said::follows(action)}</p>
            {form}
        </Card>
    }
    .into_any()
}

/// The password has to be given first; then this page comes back.
fn again(about: &About) -> AnyView {
    let action = about.form.possible.action;
    let next = paths::sign_in_again(&paths::line_action(&about.organization, &about.form.line.id, action));
    view! {
        <Card title=Signal::derive(move || said::action(action))>
            <p>{move || said::follows(action)}</p>
            <Notice title=move_tr!("maintenance-password")>
                <p>{move_tr!("maintenance-password-text")}</p>
                <LinkButton href=next>{move_tr!("maintenance-password-give")}</LinkButton>
            </Notice>
        </Card>
    }
    .into_any()
}
