//! What another app shares with the portal: it begins a new case, in the organization used last.
//!
//! Always true: nothing is kept for anybody who may not open cases there; what comes next is the form of a new case with
//! what was shared in it, or with the sentence why it is not. It is a navigation that the browser begins by itself: it says
//! `Sec-Fetch-Site: none`, which no other site can, and names no origin.

use axum::{
    extract::{Request, State},
    response::Response,
};

use super::{
    Form, caller, customer, faulty,
    taking::{Came, Stop, take, typed},
    to,
};
use crate::{
    access::Permission,
    cases::files::model::{Purpose, Untaken},
    desk::{Caller, DraftOwner, Visitor},
    fault::Fault,
    identity::profile,
    ids::OrganizationId,
    paths,
    plain::Draft,
    serve::{
        Site,
        plain::{put_away, with_draft},
    },
};

/// `GET /share`: whoever loads it again.
pub(super) async fn none() -> Response {
    to(paths::NEW_CASE_SOMEWHERE)
}

/// `POST /share`, with `title`, `text`, `url` and files
pub(super) async fn shared(State(site): State<Site>, request: Request) -> Response {
    let (caller, request) = caller(request);
    let organization = match place(&site, caller.clone()).await {
        Ok(Some(organization)) => organization,
        Ok(None) => return to("/"),
        Err(Fault::SignedOut) => return late(&site, &caller, request).await,
        Err(fault) => return faulty(&fault),
    };
    let hand = match customer(&site, caller.clone(), &organization, &Purpose::NewCase).await {
        Ok(hand) => hand,
        // The form's page says why not.
        Err(Fault::NotFound) => return to(&paths::new_case(&organization, "")),
        Err(fault) => return faulty(&fault),
    };
    let (came, end) = take(&site, &hand.owner, true, request).await;
    let wrong = match end {
        Ok(_) => None,
        Err(Stop::Untaken(why)) => Some(why),
        Err(Stop::Fault(fault)) => return faulty(&fault),
    };
    let form = Form { site: &site, organization: &organization, purpose: Some(&Purpose::NewCase) };
    form.back(&caller, hand.person, begun(came), wrong).await
}

/// The organization used last, if cases can be opened there, else the first where they can; none: they are in none.
async fn place(site: &Site, caller: Caller) -> Result<Option<OrganizationId>, Fault> {
    let visitor = Visitor::enter(site.house.clone(), caller).await?;
    let me = profile::me(&visitor).await?;
    let mut belongings = me.organizations;
    // What is equal stays in its order.
    belongings.sort_by_key(|one| (!one.permissions.contains(Permission::OpenCases), Some(&one.id) != me.last.as_ref()));
    Ok(belongings.into_iter().next().map(|one| one.id))
}

/// What was said waits until its person has signed in; the files do not.
async fn late(site: &Site, caller: &Caller, request: Request) -> Response {
    let page = format!("{}?untaken={}", paths::NEW_CASE_SOMEWHERE, Untaken::SignedOut.code());
    let Ok(Some(person)) = site.house.last_person(caller).await else { return to(&paths::sign_in(&page)) };
    let came = begun(typed(site, request).await);
    match put_away(&site.house, caller, &DraftOwner::Person(person), Draft::late(came.typed)).await {
        Ok(id) => to(&paths::sign_in(&with_draft(&page, &id))),
        Err(fault) => faulty(&fault),
    }
}

/// As the form of a new case calls it.
fn begun(mut came: Came) -> Came {
    let subject = came.value("title").split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, url) = (came.value("text").trim(), came.value("url").trim());
    // Some apps put the address into the text as well.
    let lines = [text, if text.contains(url) { "" } else { url }];
    let description = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    came.typed = vec![("subject".to_owned(), subject), ("description".to_owned(), description)];
    came
}
