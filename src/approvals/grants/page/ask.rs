//! The form by which somebody asks for what they were refused.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    access::{Helper, On},
    app::{
        asked::{News, drafted, organization, settled, shown},
        lazy::lazy_page,
        outcome::{Refused, error_at, said as said_by, summary, when_done},
    },
    approvals::{
        grants::{
            actions::{self, AskFor},
            model::{Standing, Wanting},
        },
        page::said,
        rules::Refusal,
    },
    fault::Outcome,
    ids::{ApprovalId, OrganizationId},
    live::Topic,
    paths,
    people::model::readable,
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Card, DataItem, DataList, ErrorSummary, Field, FieldKind, LinkButton, Notice,
        PageHead, TextArea, Title, Tone, use_toasts,
    },
    wire::{SendForm, Sending},
    words::{self, access::permission, spoken},
};

lazy_page!(AskPage in approvals, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let named = move |name: &str| address.read().get(name).unwrap_or_default();
    let wanted = Memo::new(move |_| (named("permission"), named("about"), named("id")));
    let answer = news.between(Topic::Approvals).ask(
        move || (organization.get(), wanted.get()),
        |(organization, (permission, about, id))| actions::wanting(organization, permission, about, id),
    );
    let (draft, action) = (drafted(), Sending::<AskFor>::new());
    let (navigate, toasts) = (use_navigate(), use_toasts());
    when_done(action, move |id: ApprovalId| {
        toasts.say(move_tr!("approvals-sent-now"));
        let (navigate, path) = (navigate.clone(), paths::approval(&organization.get_untracked(), &id));
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let open = settled(move || Some((answer.get()?, draft.get()?)));
    let page = move || {
        let (answer, draft) = open.get()?;
        let organization = organization.get_untracked();
        Some(shown(answer, &organization, |wanting| page(&organization, wanting, draft, action)))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: &OrganizationId, wanting: Wanting, draft: Option<Draft>, action: Sending<AskFor>) -> AnyView {
    let name = readable(&wanting.name);
    let what = wanting.permission;
    let back = match &wanting.on {
        On::Organization => paths::home(organization),
        On::Member(id) => paths::user(organization, id),
        On::Account(id) => paths::account(organization, id),
        On::Line(id) => paths::line(organization, id),
    };
    let inside = match wanting.standing.clone() {
        Standing::Asked(id) => asked_already(organization, &id),
        Standing::Held => view! {
            <Notice tone=Tone::Good><p>{move_tr!("approvals-refused-held-already")}</p></Notice>
        }
        .into_any(),
        Standing::Free if wanting.approvers.is_empty() => view! {
            <Notice tone=Tone::Stop><p>{move_tr!("approvals-refused-nobody-grants")}</p></Notice>
        }
        .into_any(),
        Standing::Free => view! { <AskForm organization=organization.clone() wanting draft action/> }.into_any(),
    };
    view! {
        <Title text=move_tr!("approvals-ask-title")/>
        <div class="page">
            <PageHead title=move_tr!("approvals-ask-title") text=move_tr!("approvals-ask-text")>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            <Card title=move_tr!("approvals-what")>
                <DataList>
                    <DataItem term=move_tr!("approvals-ask-allowed")>
                        {move || permission(what)}
                    </DataItem>
                    <DataItem term=move_tr!("approvals-ask-on")>{name}</DataItem>
                </DataList>
            </Card>
            {inside}
        </div>
    }
    .into_any()
}

/// One that waits is enough.
fn asked_already(organization: &OrganizationId, id: &ApprovalId) -> AnyView {
    let href = paths::approval(organization, id);
    view! {
        <Notice tone=Tone::Wait title=move_tr!("approvals-refused-asked-already")>
            <p><a href=href>{move_tr!("approvals-ask-look")}</a></p>
        </Notice>
    }
    .into_any()
}

#[component]
fn AskForm(
    organization: OrganizationId,
    wanting: Wanting,
    draft: Option<Draft>,
    action: Sending<AskFor>,
) -> impl IntoView {
    let said = said_by(action, draft.as_ref(), "ask");
    let typed = move |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let (reason, until) = (typed("reason"), typed("until"));
    let Wanting { permission, on, approvers, .. } = wanting;
    let open = {
        let organization = organization.clone();
        move || match said.get() {
            Some(Ok(Outcome::Refused(Refusal::AskedAlready(id)))) => Some(asked_already(&organization, &id)),
            _ => None,
        }
    };
    view! {
        <section class="card form">
            <SendForm action attr:class="stack" attr:novalidate="novalidate">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                {open}
                <input type="hidden" name="org" value=organization.to_string()/>
                <input type="hidden" name="permission" value=permission.key()/>
                <input type="hidden" name="about" value=on.kind()/>
                <input type="hidden" name="id" value=on.id().to_owned()/>
                <p>{move || who(&approvers)}</p>
                <TextArea name="reason" label=move_tr!("approvals-why") hint=move_tr!("approvals-why-hint") value=reason
                    rows=3 error=error_at(said, "reason")/>
                <Field name="until" kind=FieldKind::Date label=move_tr!("approvals-away-until")
                    hint=move_tr!("approvals-ask-until-hint") value=until error=error_at(said, "until")/>
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                        {move_tr!("approvals-send")}
                    </Button>
                </div>
            </SendForm>
        </section>
    }
}

/// Who will be asked.
fn who(approvers: &[Helper]) -> String {
    let who = words::and(spoken(), &said::names(approvers));
    if approvers.len() == 1 {
        tr!("approvals-ask-one", { "who" => who })
    } else {
        tr!("approvals-ask-who", { "who" => who })
    }
}
