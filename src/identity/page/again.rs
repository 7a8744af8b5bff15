//! Giving the password once more, before a deed that wants it.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};

use super::form::{Away, OwnPassword, Said, Verdict, follow, returned};
use crate::{
    fault::Fault,
    identity::{
        actions::{SignInAgain, me},
        model::Me,
    },
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, PageHead, Title},
};

pub struct SignInAgainPage {
    me: Resource<Result<Option<Me>, Fault>>,
    draft: Resource<Option<Draft>>,
}

#[lazy_route]
impl LazyRoute for SignInAgainPage {
    fn data() -> Self {
        Self { me: Resource::new(|| (), |()| me()), draft: returned() }
    }

    fn view(this: Self) -> AnyView {
        let form = move || {
            Suspend::new(async move {
                match this.me.await {
                    Ok(Some(me)) => view! { <AgainForm email=me.email draft=this.draft.await/> }.into_any(),
                    Ok(None) => view! { <Away fault=Fault::SignedOut/> }.into_any(),
                    Err(fault) => view! { <Away fault/> }.into_any(),
                }
            })
        };
        view! {
            <Title text=move_tr!("identity-again")/>
            <div class="alone">
                <PageHead title=move_tr!("identity-again") text=move_tr!("identity-again-why")/>
                <Suspense>{form}</Suspense>
            </div>
        }
        .into_any()
    }
}

#[component]
fn AgainForm(email: String, draft: Option<Draft>) -> impl IntoView {
    let action = ServerAction::<SignInAgain>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    follow(answer);
    let typed = draft.as_ref().and_then(|draft| draft.value("next")).map(str::to_owned);
    let next = typed.or_else(|| use_query_map().read_untracked().get("next")).unwrap_or_default();
    view! {
        <ActionForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <input type="hidden" name="next" value=next/>
            <input type="text" autocomplete="username" value=email readonly hidden/>
            <OwnPassword name="password" label=move_tr!("identity-password") said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-go-on")}
                </Button>
            </div>
        </ActionForm>
    }
}
