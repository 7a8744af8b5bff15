//! The page on which it begins.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use crate::{
    app::{
        asked::{drafted, organization, param, shown},
        lazy::lazy_page,
        outcome::{Refused, Sayable, error_at, said, summary, when_done},
    },
    ids::{MemberId, OrganizationId},
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, ErrorSummary, Field, LinkButton, Need, Notice, PageHead, Title},
    viewing::{
        actions::{self, SeeAsTheyDo},
        model::Whose,
        rules::Refusal,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(SeeAsPage in users, view);

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::Yourself => tr!("viewing-refused-yourself"),
            Self::NoDoor => tr!("viewing-refused-no-door"),
        }
    }

    fn label(_: &str) -> String {
        tr!("viewing-reason")
    }
}

fn view() -> AnyView {
    let (organization, member) = (organization(), param("member"));
    let whose = ask(
        move || (organization.get(), member.get()),
        |(organization, member)| actions::whose(organization, MemberId::new(member)),
    );
    let draft = drafted();
    let page = move || {
        let (answer, draft) = (whose.get(), draft.get());
        let (answer, draft) = (answer?, draft?);
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |whose| page(organization, whose, draft.as_ref())
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Suspense>{page}</Suspense> }.into_any()
}

fn page(organization: OrganizationId, whose: Whose, draft: Option<&Draft>) -> AnyView {
    let action = Sending::<SeeAsTheyDo>::new();
    let said = said(action, draft, "see-as");
    let reason = draft.and_then(|draft| draft.value("reason")).unwrap_or_default().to_owned();
    let (home, back) = (paths::home(&organization), paths::user(&organization, &whose.member));
    // A whole load of the page: the frame around it is seen with other eyes too.
    when_done(action, move |()| drop(window().location().assign(&home)));
    let (name, back_to) = (whose.name.clone(), whose.name.clone());
    view! {
        <Title text=move_tr!("viewing-title")/>
        <div class="page">
            <PageHead title=move_tr!("viewing-title") text=whose.name>
                <LinkButton href=back icon="back">{back_to}</LinkButton>
            </PageHead>
            <section class="card form">
                <Notice>
                    <p>{move_tr!("viewing-text", { "name" => name.clone() })}</p>
                </Notice>
                <SendForm action attr:novalidate="novalidate" attr:class="stack">
                    <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                    <Refused said/>
                    <input type="hidden" name="org" value=organization.to_string()/>
                    <input type="hidden" name="member" value=whose.member.to_string()/>
                    <Field name="reason" label=move_tr!("viewing-reason") hint=move_tr!("viewing-reason-hint") value=reason
                        error=error_at(said, "reason") required=Need::Required autocomplete="off"/>
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                            {move_tr!("viewing-begin")}
                        </Button>
                    </div>
                </SendForm>
            </section>
        </div>
    }
    .into_any()
}
