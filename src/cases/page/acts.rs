//! What a customer does about a case: answer, close, reopen, accept the solution or say what is missing.

use leptos::{prelude::*, server_fn::ServerFn as _};
use leptos_fluent::move_tr;

use super::{
    parts::whether_kept,
    single::{Acts, Which},
};
use crate::{
    app::outcome::{Refused, Sayable as _, error_at, said, summary},
    cases::{
        actions::KeepReply,
        files::{
            model::{Purpose, Shelf},
            page::FileControl,
        },
        rules::Refusal,
    },
    time::Moment,
    ui::{Because, Button, ButtonAction, ButtonKind, Card, ErrorSummary, Need, TextArea},
    wire::SendForm,
};

/// Why a button is off, where it is.
fn off(refusal: Option<Refusal>) -> Signal<Option<Because>> {
    Signal::derive(move || refusal.as_ref().map(Refusal::say).map(Because::from))
}

#[component]
pub(super) fn ReplyCard(which: Which, shelf: Shelf, acts: Acts, since: Moment) -> impl IntoView {
    let (action, typed) = (acts.reply, which.typed("text"));
    let said = said(action, which.draft.as_ref(), "reply");
    let fields = which.fields();
    let attached = acts.attached.get_value().with(&which.organization, &Purpose::Reply(which.case.clone()), shelf);
    view! {
        <Card title=move_tr!("cases-reply")>
            <SendForm action attr:novalidate="novalidate" attr:class="stack" attr:data-keep=KeepReply::PATH
                attr:data-since=since.0>
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                {fields}
                <FileControl attached error=error_at(said, "upload")>
                    <TextArea name="text" label=move_tr!("cases-text") value=typed rows=5 required=Need::Required
                        error=error_at(said, "text")/>
                </FileControl>
                {whether_kept()}
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()
                        off_because=attached.busy()>
                        {move_tr!("cases-send")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

#[component]
pub(super) fn CloseCard(which: Which, refusal: Option<Refusal>, acts: Acts) -> impl IntoView {
    let (action, typed) = (acts.close, which.typed("reason"));
    let said = said(action, which.draft.as_ref(), "close");
    let fields = which.fields();
    view! {
        <Card title=move_tr!("cases-close")>
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <Refused said/>
                {fields}
                <TextArea name="reason" label=move_tr!("cases-close-reason") value=typed rows=2 error=error_at(said, "reason")/>
                <div>
                    <Button action=ButtonAction::Submit pending=action.pending() off_because=off(refusal)>
                        {move_tr!("cases-close")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

/// A closed case. What was typed into it a moment ago goes along.
#[component]
pub(super) fn ReopenCard(which: Which, refusal: Option<Refusal>, acts: Acts) -> impl IntoView {
    let (action, typed) = (acts.reopen, [which.typed("again"), which.typed("text")].concat());
    let said = said(action, which.draft.as_ref(), "reopen");
    let fields = which.fields();
    view! {
        <Card title=move_tr!("cases-reopen")>
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                {fields}
                <TextArea name="again" label=move_tr!("cases-reopen-reason") value=typed rows=4 required=Need::Required
                    error=error_at(said, "again")/>
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending() off_because=off(refusal)>
                        {move_tr!("cases-reopen")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

/// There is a solution: yes, or what is missing.
#[component]
pub(super) fn SettleCard(which: Which, refusal: Option<Refusal>, acts: Acts) -> impl IntoView {
    let typed = [which.typed("missing"), which.typed("text")].concat();
    let accepted = said(acts.accept, which.draft.as_ref(), "accept");
    let rejected = said(acts.reject, which.draft.as_ref(), "reject");
    let (fields, again) = (which.fields(), which.fields());
    let (yes, no) = (off(refusal.clone()), off(refusal));
    view! {
        <Card title=move_tr!("cases-settle")>
            <SendForm action=acts.accept>
                <Refused said=accepted/>
                {fields}
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=acts.accept.pending() off_because=yes>
                    {move_tr!("cases-accept")}
                </Button>
            </SendForm>
            <SendForm action=acts.reject attr:novalidate="novalidate" attr:class="stack">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(rejected)/>
                <Refused said=rejected/>
                {again}
                <TextArea name="missing" label=move_tr!("cases-missing") value=typed rows=4 required=Need::Required
                    error=error_at(rejected, "missing")/>
                <div>
                    <Button action=ButtonAction::Submit pending=acts.reject.pending() off_because=no>
                        {move_tr!("cases-reject")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}
