//! The invitations of the organization: sent, until when, accepted; again, or back.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{
    list::create_button,
    said::{invitation_state, invitation_tone},
};
use crate::{
    access::Decision,
    app::{
        asked::{News, drafted, organization, shown},
        lazy::lazy_page,
        outcome::{Refused, because, said, when_done},
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    people::{
        actions::{self, ResendInvitation, RevokeInvitation},
        model::{InvitationList, InvitationRow, InvitationState, Left, encoded},
    },
    plain::Draft,
    time::Moment,
    ui::{
        Badge, Button, ButtonAction, ButtonKind, CardTable, Cell, EmptyState, Head, LinkButton, PageHead, Pager, Row,
        RowHead, Shows, Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words::When,
};

lazy_page!(InvitationsPage in invitations, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let after = Memo::new(move |_| address.read().get("after").filter(|after| !after.is_empty()));
    let heard = news.heard(Topic::Contacts);
    let list = ask(
        move || (organization.get(), after.get(), heard.get()),
        |(organization, after, _)| actions::invitations(organization, after),
    );
    let (draft, forms) = (drafted(), Forms::new(news));
    let page = move || {
        let (answer, draft) = (list.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let (organization, after) = (organization.get(), after.get());
        let found = {
            let organization = organization.clone();
            move |list| page(&organization, after.as_deref(), list, forms, draft.as_ref())
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

/// The two things that can be done to each row.
#[derive(Clone, Copy)]
struct Forms {
    resend: Sending<ResendInvitation>,
    revoke: Sending<RevokeInvitation>,
}

impl Forms {
    fn new(news: News) -> Self {
        let (resend, revoke, toasts) = (Sending::new(), Sending::new(), use_toasts());
        when_done(resend, move |()| {
            toasts.say(move_tr!("contacts-invitation-sent"));
            news.spread();
        });
        when_done(revoke, move |()| {
            toasts.say(move_tr!("contacts-invitation-revoked"));
            news.spread();
        });
        Self { resend, revoke }
    }
}

fn page(
    organization: &OrganizationId,
    after: Option<&str>,
    list: InvitationList,
    forms: Forms,
    draft: Option<&Draft>,
) -> AnyView {
    let (said_resend, said_revoke) = (said(forms.resend, draft, "resend"), said(forms.revoke, draft, "revoke"));
    let (create, contacts) = (create_button(organization, &list.create), paths::contacts(organization));
    let rows = if list.page.rows.is_empty() {
        view! { <EmptyState title=move_tr!("contacts-no-invitations") text=move_tr!("contacts-no-invitations-text") icon="mail"/> }
            .into_any()
    } else {
        table(organization, after, list, forms)
    };
    view! {
        <Title text=move_tr!("contacts-invitations")/>
        <div class="page">
            <PageHead title=move_tr!("contacts-invitations")>
                <LinkButton href=contacts>{move_tr!("contacts-manage")}</LinkButton>
                {create}
            </PageHead>
            <Refused said=said_resend/>
            <Refused said=said_revoke/>
            {rows}
        </div>
    }
    .into_any()
}

fn table(organization: &OrganizationId, after: Option<&str>, list: InvitationList, forms: Forms) -> AnyView {
    let here = paths::invitations(organization);
    let back = after.is_some().then(|| (here.clone(), move_tr!("frame-to-first")));
    let next =
        list.page.next.as_deref().map(|after| (format!("{here}?after={}", encoded(after)), move_tr!("frame-more")));
    let shown = list.page.rows.len();
    let summary = move_tr!("contacts-invitations-shown", { "shown" => shown });
    let heads = vec![
        Head::new(move_tr!("contacts-contact")),
        Head::new(move_tr!("contacts-status")),
        Head::new(move_tr!("contacts-sent")).shows(Shows::Wide),
        Head::new(move_tr!("contacts-until")).shows(Shows::Wide),
        Head::new(move_tr!("contacts-accepted")).shows(Shows::Widest),
        Head::new(move_tr!("contacts-actions")),
    ];
    let (resend, revoke, now) = (list.resend, list.revoke, list.now);
    let row = |invited| row(organization, invited, (&resend, &revoke), forms, now);
    let rows: Vec<_> = list.page.rows.into_iter().map(row).collect();
    view! {
        <CardTable caption=move_tr!("contacts-invitations") heads>{rows}</CardTable>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}

fn row(
    organization: &OrganizationId,
    invited: InvitationRow,
    (resend, revoke): (&Decision, &Decision),
    forms: Forms,
    now: Moment,
) -> AnyView {
    let invitation = &invited.invitation;
    let (state, left) = (invitation.state(now), Left::until(invitation.link_until.at, now));
    let (sent, until) = (invitation.sent, invitation.until);
    let accepted = invitation.accepted.map(|local| view! { <When local now/> });
    let is_open = state != InvitationState::Accepted;
    let buttons = is_open.then(|| {
        let resend = (whom(organization, &invited), button(resend, move_tr!("contacts-resend"), ButtonKind::Plain));
        let revoke = (whom(organization, &invited), button(revoke, move_tr!("contacts-revoke"), ButtonKind::Stop));
        view! {
            <div class="actions">
                <SendForm action=forms.resend>{resend}</SendForm>
                <SendForm action=forms.revoke>{revoke}</SendForm>
            </div>
        }
    });
    let href = paths::contact(organization, &invited.member);
    view! {
        <Row>
            <RowHead href name=invited.name sub=invited.email/>
            <Cell label=move_tr!("contacts-status")>
                <Badge tone=invitation_tone(state)>{move || invitation_state(state, left)}</Badge>
            </Cell>
            <Cell label=move_tr!("contacts-sent") shows=Shows::Wide><When local=sent now/></Cell>
            <Cell label=move_tr!("contacts-until") shows=Shows::Wide><When local=until now/></Cell>
            <Cell label=move_tr!("contacts-accepted") shows=Shows::Widest>{accepted}</Cell>
            <Cell>{buttons}</Cell>
        </Row>
    }
    .into_any()
}

fn whom(organization: &OrganizationId, invited: &InvitationRow) -> AnyView {
    let (org, member, back) = (organization.to_string(), invited.member.to_string(), paths::invitations(organization));
    view! {
        <input type="hidden" name="org" value=org/>
        <input type="hidden" name="member" value=member/>
        <input type="hidden" name="back" value=back/>
    }
    .into_any()
}

fn button(decision: &Decision, text: Signal<String>, kind: ButtonKind) -> AnyView {
    let denial = match decision {
        Decision::Allowed(_) | Decision::NeedsApproval(..) => None,
        Decision::Denied(denial) => Some(denial.clone()),
    };
    let off_because = Signal::derive(move || denial.as_ref().map(because));
    view! { <Button kind action=ButtonAction::Submit off_because>{text}</Button> }.into_any()
}
