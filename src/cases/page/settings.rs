//! What an organization wants of its cases: an owner's switch.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use crate::{
    app::{
        asked::{News, drafted, organization, settled, shown},
        lazy::lazy_page,
        outcome::{Refused, error_at, said, summary, when_done},
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
        Button, ButtonAction, ButtonKind, Choice, ChoiceOption, ErrorSummary, LinkButton, Notice, PageHead, Title,
        Tone, use_toasts,
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
    let open = settled(move || {
        let (settings, draft) = (settings.get(), draft.get());
        Some((settings?, draft?))
    });
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
    let (query, list, org) = (use_query_map(), paths::cases(organization), organization.to_string());
    let saved = move || query.read().get("saved").is_some() && said.with(Option::is_none);
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
            <div role="status">
                <Show when=saved>
                    <Notice tone=Tone::Good><p>{move_tr!("frame-saved")}</p></Notice>
                </Show>
            </div>
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
