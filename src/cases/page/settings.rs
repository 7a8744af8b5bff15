//! What an organization wants of its cases: an owner's switch.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    app::{
        asked::{News, drafted, organization, shown, with_draft},
        lazy::lazy_page,
        outcome::{JustSaved, Refused, error_at, said, summary, when_done, when_stale},
    },
    cases::{
        actions::{self, SaveCaseSettings},
        model::CaseSettings,
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, ErrorSummary, LinkButton, PageHead, Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(CaseSettingsPage in cases, view);

fn view() -> AnyView {
    let (organization, news) = (organization(), News::new());
    let heard = news.heard(Topic::Cases);
    let settings =
        ask(move || (organization.get(), heard.get()), |(organization, _)| actions::case_settings(organization));
    let (draft, action, toasts) = (drafted(), Sending::<SaveCaseSettings>::new(), use_toasts());
    when_done(action, move |()| {
        toasts.say(move_tr!("frame-saved"));
        news.spread();
    });
    // Somebody else was quicker: their choice is shown, and what is sent next is sent knowing it.
    when_stale(action, move || news.spread());
    let open = with_draft(settings, draft);
    let page = move || {
        let (answer, draft) = open.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |settings| page(&organization, settings, draft.as_ref(), action)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(
    organization: &OrganizationId,
    settings: CaseSettings,
    draft: Option<&Draft>,
    action: Sending<SaveCaseSettings>,
) -> AnyView {
    let said = said(action, draft, "settings");
    let (list, org) = (paths::cases(organization), organization.to_string());
    let now = if settings.confidential { "yes" } else { "no" };
    let value = draft.and_then(|draft| draft.value("confidential")).unwrap_or(now).to_owned();
    let option = |value: &str, label, meaning| ChoiceOption {
        value: value.to_owned(),
        label,
        meaning: Some(meaning),
        off_because: None,
    };
    let options = vec![
        option("no", move_tr!("cases-settings-no"), move_tr!("cases-settings-no-means")),
        option("yes", move_tr!("cases-settings-yes"), move_tr!("cases-settings-yes-means")),
    ];
    view! {
        <Title text=move_tr!("cases-settings")/>
        <div class="page">
            <PageHead title=move_tr!("cases-settings")>
                <LinkButton href=list icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            <JustSaved said word=move_tr!("frame-saved")/>
            <section class="card form">
                <SendForm action attr:class="stack" attr:novalidate="novalidate">
                    <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                    <Refused said/>
                    <input type="hidden" name="org" value=org/>
                    <input type="hidden" name="seen" value=settings.revision/>
                    <Choice name="confidential" label=move_tr!("cases-settings-confidential") options value
                        error=error_at(said, "confidential")/>
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                            {move_tr!("frame-save")}
                        </Button>
                    </div>
                </SendForm>
            </section>
        </div>
    }
    .into_any()
}
