//! The three dots of a user: everything that can be done to them, in the order that people know.
//!
//! Always true: what is done at once is a plain form; what ends something leads to a page that says what ends; what
//! cannot be done stands in its place and says why.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said::off;
use crate::{
    access::Status,
    app::asked::News,
    app::outcome::{Refused, Said, said, when_done},
    approvals::page as approvals,
    ids::{MemberId, OrganizationId},
    paths,
    people::{
        model::Verdict,
        users::{
            actions::{BlockUser, ResendRegistration, RestoreUser, UnblockUser},
            model::{Listed, UserCard, Verdicts},
            rules::Refusal,
        },
    },
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Menu, MenuItem, MenuLink, MenuSide, use_toasts},
    wire::{SendForm, Sending},
};

/// What is done by one press, for a whole page of users.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub block: Sending<BlockUser>,
    pub unblock: Sending<UnblockUser>,
    pub resend: Sending<ResendRegistration>,
    pub restore: Sending<RestoreUser>,
}

impl Acts {
    /// Says what was done, and has the page ask again.
    pub(super) fn new(news: News) -> Self {
        let acts =
            Self { block: Sending::new(), unblock: Sending::new(), resend: Sending::new(), restore: Sending::new() };
        let toasts = use_toasts();
        when_done(acts.block, move |()| {
            toasts.say(move_tr!("users-done-blocked"));
            news.spread();
        });
        when_done(acts.unblock, move |()| {
            toasts.say(move_tr!("users-done-unblocked"));
            news.spread();
        });
        when_done(acts.resend, move |()| {
            toasts.say(move_tr!("users-done-sent"));
            news.spread();
        });
        when_done(acts.restore, move |()| {
            toasts.say(move_tr!("users-done-restored"));
            news.spread();
        });
        acts
    }

    /// What was not done, and why.
    pub(super) fn refusals(self, draft: Option<&Draft>) -> AnyView {
        let all: [Said<Refusal>; 4] = [
            said(self.block, draft, "block"),
            said(self.unblock, draft, "unblock"),
            said(self.resend, draft, "resend"),
            said(self.restore, draft, "restore"),
        ];
        all.map(|said| view! { <Refused said/> }).into_iter().collect_view().into_any()
    }
}

/// Whom a form is about, and where it comes back to.
#[component]
pub(super) fn Whom(organization: OrganizationId, member: MemberId, back: String) -> impl IntoView {
    view! {
        <input type="hidden" name="org" value=organization.to_string()/>
        <input type="hidden" name="member" value=member.to_string()/>
        <input type="hidden" name="back" value=back/>
    }
}

/// The menu of a row. `here` is the address of the list, where a plain form comes back to.
#[component]
pub(super) fn Dots(organization: OrganizationId, user: Listed, acts: Acts, here: String) -> impl IntoView {
    let name = user.details.name();
    let label = Signal::derive(move || tr!("users-actions", { "name" => name.clone() }));
    let items = if user.status == Status::Deleted {
        gone(&organization, &user, acts, here)
    } else {
        all(&organization, &user, acts, &here)
    };
    view! { <Menu label icon="dots" side=MenuSide::End>{items}</Menu> }
}

fn all(organization: &OrganizationId, user: &Listed, acts: Acts, here: &str) -> AnyView {
    let (id, verdicts) = (&user.id, &user.verdicts);
    let first = user.roles.first().map(|role| role.key().to_owned()).unwrap_or_default();
    let whom = |back: &str| (organization.clone(), id.clone(), back.to_owned());
    let block = if user.status == Status::Blocked {
        form(acts.unblock, whom(here), &verdicts.unblock, move_tr!("users-unblock"))
    } else {
        form(acts.block, whom(here), &verdicts.block, move_tr!("users-block"))
    };
    view! {
        {way(paths::user_role_from(organization, id, &first), &verdicts.role, move_tr!("users-edit-role"))}
        {way(paths::user_accounts(organization, id), &verdicts.assign, move_tr!("users-edit-assigned"))}
        <MenuLink href=paths::user(organization, id)>{move_tr!("users-edit-details")}</MenuLink>
        {block}
        {form(acts.resend, whom(here), &verdicts.resend, move_tr!("users-resend"))}
        {way(paths::delete_user(organization, id), &verdicts.delete, move_tr!("users-delete"))}
        {way(paths::remove_role(organization, id, &first), &verdicts.remove, move_tr!("users-remove-role"))}
    }
    .into_any()
}

fn gone(organization: &OrganizationId, user: &Listed, acts: Acts, here: String) -> AnyView {
    let whom = (organization.clone(), user.id.clone(), here);
    view! {
        <MenuLink href=paths::user(organization, &user.id)>{move_tr!("users-edit-details")}</MenuLink>
        {form(acts.restore, whom, &user.verdicts.restore, move_tr!("users-restore"))}
    }
    .into_any()
}

/// A place to go to; off, it says why.
fn way(href: String, verdict: &Verdict<Refusal>, label: Signal<String>) -> AnyView {
    if verdict.allows() {
        let asks = asks(verdict);
        view! { <MenuLink href>{label} {asks}</MenuLink> }.into_any()
    } else {
        shut(verdict, label)
    }
}

fn form<S>(
    action: Sending<S>,
    (organization, member, back): (OrganizationId, MemberId, String),
    verdict: &Verdict<Refusal>,
    label: Signal<String>,
) -> AnyView
where
    S: leptos::server_fn::ServerFn<Error = crate::fault::Fault> + Clone + Send + Sync + 'static,
    S::Output: serde::de::DeserializeOwned + Send + Sync + 'static,
{
    if !verdict.allows() {
        return shut(verdict, label);
    }
    let asks = asks(verdict);
    view! {
        <MenuItem>
            <SendForm action>
                <Whom organization member back/>
                <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=action.pending()>
                    {label} {asks}
                </Button>
            </SendForm>
        </MenuItem>
    }
    .into_any()
}

/// That a second person has to say yes, beside what the button says.
pub(super) fn asks(verdict: &Verdict<Refusal>) -> Option<AnyView> {
    approvals::asks(verdict.asks())
}

/// The same on the page of a user, as they are now.
pub(super) fn needs(card: ReadSignal<UserCard>, of: fn(&Verdicts) -> &Verdict<Refusal>) -> impl IntoView {
    move || card.with(|card| asks(of(&card.user.verdicts)))
}

fn shut(verdict: &Verdict<Refusal>, label: Signal<String>) -> AnyView {
    let verdict = verdict.clone();
    let off_because = Signal::derive(move || off(&verdict));
    view! { <MenuItem><Button kind=ButtonKind::Quiet off_because>{label}</Button></MenuItem> }.into_any()
}
