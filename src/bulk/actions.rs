//! Asking for a file or an action on many, beginning its run, and taking it back. Putting a file in is a plain route
//! (`doors`).

mod chosen;
mod lines;

use leptos::prelude::*;

pub use chosen::{PlanChosen, ask_chosen, plan_chosen};
pub use lines::{PlanLines, ask_lines, importing_lines, plan_lines};

use super::{
    model::{Import, Importing, RowQuery, Run},
    refusal::Refusal,
};
use crate::{
    access::Denial,
    fault::{Fault, Outcome},
    ids::OrganizationId,
};

#[cfg(feature = "ssr")]
use {
    super::{
        model::Stage,
        run,
        store::{self, Key},
    },
    crate::{
        access::{Permission, Why},
        desk::Desk,
        paths,
        plain::answer,
    },
};

/// What the page on which a file is chosen says to this reader.
#[server(AskImporting)]
pub async fn importing(org: OrganizationId) -> Result<Result<Importing, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::AddUsers, &org).await? {
        Ok(permit) => Ok(Ok(store::importing(desk.db(), &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// A file or an action of the reader's own, with a page of its rows.
#[server(AskImport)]
pub async fn import(
    org: OrganizationId,
    import: String,
    #[server(default)] query: RowQuery,
) -> Result<Result<Import, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match closed(&desk).await? {
        None => Ok(Ok(store::show(&desk, &Key { organization: org, id: import }, &query).await?)),
        Some(denial) => Ok(Err(denial)),
    }
}

/// The reader's own runs, the newest first.
#[server(AskRuns)]
pub async fn runs(org: OrganizationId) -> Result<Result<Vec<Run>, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match closed(&desk).await? {
        None => Ok(Ok(store::runs(&desk).await?)),
        Some(denial) => Ok(Err(denial)),
    }
}

/// Begins the run of a file, or goes on with it; where a second person has to say yes, asks for it.
#[server]
pub async fn start_import(org: OrganizationId, import: String) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let key = Key { organization: org, id: import };
    let outcome = match may_begin(&desk).await? {
        Some(denial) => Outcome::NotAllowed(denial),
        None => match store::stage_of(&desk, &key).await?.0 {
            // What waits for a second person is asked for, and begun by their yes.
            Stage::Preview => match store::ask(&desk, &key).await? {
                Some(outcome) => outcome,
                None => begin(&desk, &key, Stage::Preview, Stage::Running).await?,
            },
            Stage::Paused => begin(&desk, &key, Stage::Paused, Stage::Running).await?,
            _ => Outcome::Refused(Refusal::Begun),
        },
    };
    let page = paths::run(&key.organization, &key.id);
    answer(&outcome, &page, &page, &[("form", "start".to_owned())]).await?;
    Ok(outcome)
}

/// Takes a run back, or goes on with that.
#[server]
pub async fn undo_import(org: OrganizationId, import: String) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let key = Key { organization: org, id: import };
    let outcome = match may_begin(&desk).await? {
        Some(denial) => Outcome::NotAllowed(denial),
        None => match store::stage_of(&desk, &key).await? {
            (_, Some(action)) if action.is_final() => Outcome::Refused(Refusal::NoWayBack),
            (from @ (Stage::Done | Stage::UndoPaused | Stage::Paused), _) => {
                begin(&desk, &key, from, Stage::Undoing).await?
            }
            _ => Outcome::Refused(Refusal::NotOver),
        },
    };
    let page = paths::run(&key.organization, &key.id);
    answer(&outcome, &page, &page, &[("form", "undo".to_owned())]).await?;
    Ok(outcome)
}

/// Whoever neither adds nor sees users nor sees lines finds nothing here. Each row is an ordinary deed, with its own
/// permission.
#[cfg(feature = "ssr")]
pub(super) async fn closed(desk: &Desk) -> Result<Option<Denial>, Fault> {
    let mut closed = None;
    for permission in [Permission::AddUsers, Permission::ViewUsers, Permission::ViewAccounts] {
        match desk.may_look(permission, &desk.organization).await? {
            Ok(_) => return Ok(None),
            Err(denial) => closed = Some(denial),
        }
    }
    Ok(closed)
}

/// The same where something is begun: not through somebody else's eyes.
#[cfg(feature = "ssr")]
async fn may_begin(desk: &Desk) -> Result<Option<Denial>, Fault> {
    let (permission, why) = (Permission::ViewAccounts, Why::OnlyLooking);
    let looks = desk.viewer.is_some().then(|| Denial::new(permission, why));
    Ok(closed(desk).await?.or(looks))
}

/// The answer does not wait for the run.
#[cfg(feature = "ssr")]
async fn begin(desk: &Desk, key: &Key, from: Stage, to: Stage) -> Result<Outcome<(), Refusal>, Fault> {
    if !store::begin(desk.house(), key, from, to, &desk.visitor).await? {
        return Ok(Outcome::Refused(Refusal::Begun));
    }
    let (house, key) = (desk.house().clone(), key.clone());
    tokio::spawn(async move { run::run(&house, &key).await });
    Ok(Outcome::Done(()))
}
