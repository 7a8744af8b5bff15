//! Asking: what the page of an action needs.

use leptos::prelude::*;

use crate::{
    access::Denial,
    accounts::maintenance::model::{AccountForm, Form},
    fault::Fault,
    ids::{AccountId, LineId, OrganizationId},
};

#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    accounts::maintenance::{model::Action, store},
    desk::Desk,
};

/// What the page of an action on a line needs; whether the reader may do it stands in it.
#[server(AskLineForm)]
pub async fn line_form(org: OrganizationId, line: LineId, action: String) -> Result<Result<Form, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewAccounts, &line).await? {
        Ok(permit) => {
            let action = Action::from_key(&action).ok_or(Fault::NotFound)?;
            Ok(Ok(store::form(&desk, &permit, action).await?))
        }
        Err(denial) => Ok(Err(denial)),
    }
}

/// What the page of an account's details needs.
#[server(AskAccountForm)]
pub async fn account_form(org: OrganizationId, account: AccountId) -> Result<Result<AccountForm, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::EditAccountNames, &account).await? {
        Ok(permit) => Ok(Ok(store::account_form(desk.db(), &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}
