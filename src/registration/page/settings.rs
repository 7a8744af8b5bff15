//! What the organization wants of Account Hub. The form keeps what is chosen until it is saved.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    app::{
        asked::{News, drafted, organization, shown, with_draft},
        lazy::lazy_page,
        outcome::{JustSaved, Refused, error_at, said, summary, when_done, when_stale},
    },
    approvals::page as approvals,
    ids::OrganizationId,
    paths,
    people::model::Saved,
    plain::Draft,
    registration::{
        actions::{self, SaveSettings},
        model::{SettingsCard, YesNo},
    },
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, ErrorSummary, LinkButton, PageHead, Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(SettingsPage in registrations, view);

fn view() -> AnyView {
    let (organization, news) = (organization(), News::new());
    let heard = news.heard(crate::live::Topic::Users);
    let (card, draft) = (
        ask(move || (organization.get(), heard.get()), |(organization, _)| actions::settings(organization)),
        drafted(),
    );
    // Both outlive what is shown: a save that was stale still says so above what stands now, and news about others
    // leaves what is chosen here as it is.
    let action = Sending::<SaveSettings>::new();
    let open = with_draft(card, draft);
    follow(action, news);
    let page = move || {
        let (answer, draft) = open.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |card| page(&organization, card, draft.as_ref(), action)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(
    organization: &OrganizationId,
    card: SettingsCard,
    draft: Option<&Draft>,
    action: Sending<SaveSettings>,
) -> AnyView {
    let said = said(action, draft, "settings");
    let (list, org) = (paths::registrations(organization), organization.to_string());
    let chosen = |name: &str, now: YesNo| {
        draft.and_then(|draft| draft.value(name)).map_or_else(|| now.key().to_owned(), str::to_owned)
    };
    let registering = chosen("self_registration", card.settings.self_registration);
    let approval = chosen("approval", card.settings.approval);
    view! {
        <Title text=move_tr!("registration-settings")/>
        <div class="page">
            <PageHead title=move_tr!("registration-settings") text=move_tr!("registration-settings-text")>
                <LinkButton href=list>{move_tr!("registration-heading")}</LinkButton>
            </PageHead>
            <JustSaved said word=move_tr!("frame-saved")/>
            <section class="card form">
                <SendForm action attr:class="stack" attr:novalidate="novalidate">
                    <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                    <Refused said/>
                    <input type="hidden" name="org" value=org/>
                    <input type="hidden" name="seen" value=card.revision/>
                    <Choice name="self_registration" label=move_tr!("registration-setting-self") value=registering
                        options=options(move_tr!("registration-setting-self-yes"), move_tr!("registration-setting-self-no"))
                        error=error_at(said, "self_registration")/>
                    <Choice name="approval" label=move_tr!("registration-setting-approval") value=approval
                        options=options(move_tr!("registration-setting-approval-yes"), move_tr!("registration-setting-approval-no"))
                        error=error_at(said, "approval")/>
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                            {move_tr!("frame-save")} {approvals::asks(card.asks)}
                        </Button>
                    </div>
                </SendForm>
            </section>
        </div>
    }
    .into_any()
}

/// Asks again for what was saved, here or meanwhile by somebody else.
fn follow(action: Sending<SaveSettings>, news: News) {
    let toasts = use_toasts();
    when_done(action, move |_: Saved| {
        toasts.say(move_tr!("frame-saved"));
        news.spread();
    });
    when_stale(action, move || news.spread());
}

fn options(yes: Signal<String>, no: Signal<String>) -> Vec<ChoiceOption> {
    let option = |answer: YesNo, label, meaning| ChoiceOption {
        value: answer.key().to_owned(),
        label,
        meaning: Some(meaning),
        off_because: None,
    };
    vec![option(YesNo::Yes, move_tr!("registration-yes"), yes), option(YesNo::No, move_tr!("registration-no"), no)]
}
