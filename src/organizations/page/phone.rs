//! A new link for somebody on the phone: shown once, for half an hour, with the reason in their organization's history.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::parts::{called, is_awaited};
use crate::{
    app::{
        FaultPage,
        asked::{drafted, organization, param},
        lazy::lazy_page,
        outcome::{Refused, error_at, said, summary},
    },
    fault::Outcome,
    ids::{MemberId, OrganizationId},
    organizations::{
        actions::{TellInvitation, invitee},
        model::OneInvitee,
    },
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, ErrorSummary, Field, LinkButton, Need, Notice, PageHead, Title, Tone},
    wire::{SendForm, Sending, ask},
};

lazy_page!(PhonePage in onboarding, view);

fn view() -> AnyView {
    let (id, member) = (organization(), param("member"));
    let one = ask(move || (id.get(), member.get()), |(id, member)| invitee(id, MemberId::new(member)));
    let draft = drafted();
    let page = move || {
        let (one, draft) = (one.get()?, draft.get()?);
        Some(match one {
            Ok(one) => page(&id.get_untracked(), one, draft),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Behind the person's own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("organizations-on-the-phone")/>
        <Suspense>{page}</Suspense>
    }
    .into_any()
}

fn page(organization: &OrganizationId, one: OneInvitee, draft: Option<Draft>) -> AnyView {
    let OneInvitee { organization: name, invitee, .. } = one;
    let awaited = is_awaited(&invitee);
    let who = called(&invitee);
    let back = paths::care_organization(organization);
    let title = Signal::derive(move || tr!("organizations-link-for", { "name" => who.clone() }));
    let form = if awaited {
        let (organization, member) = (organization.clone(), invitee.member);
        view! { <PhoneForm organization member draft/> }.into_any()
    } else {
        view! { <Notice><p>{move_tr!("organizations-not-waiting")}</p></Notice> }.into_any()
    };
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title text=Signal::stored(name)>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            {form}
        </div>
    }
    .into_any()
}

#[component]
fn PhoneForm(organization: OrganizationId, member: MemberId, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<TellInvitation>::new();
    let said = said(action, draft.as_ref(), "");
    let kept = draft.as_ref().and_then(|draft| draft.value("link")).map(str::to_owned);
    let link = move || match action.value().get() {
        Some(Ok(Outcome::Done(link))) => Some(link),
        Some(_) => None,
        None => kept.clone(),
    };
    let reason = draft.as_ref().and_then(|draft| draft.value("reason")).unwrap_or_default().to_owned();
    view! {
        <div role="status">
            {move || link().map(|link| view! {
                <Notice tone=Tone::Good title=move_tr!("organizations-link")>
                    <p class="written"><a href=link.clone() rel="external nofollow" id="told-link">{link.clone()}</a></p>
                    <p>{move_tr!("organizations-link-text")}</p>
                </Notice>
            })}
        </div>
        <section class="card form">
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                <p>{move_tr!("organizations-phone-text")}</p>
                <input type="hidden" name="org" value=organization.to_string()/>
                <input type="hidden" name="member" value=member.to_string()/>
                <Field name="reason" label=move_tr!("organizations-reason") hint=move_tr!("organizations-reason-hint")
                    value=reason required=Need::Required autocomplete="off" error=error_at(said, "reason")/>
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                        {move_tr!("organizations-make-link")}
                    </Button>
                </div>
            </SendForm>
        </section>
    }
}
