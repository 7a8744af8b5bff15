//! Assigning: each is one deed. `back` is the page that a plain form came from; the browser's face sends it along unused.
//!
//! Always true: whatever was not done brings back what was chosen, with JavaScript or without. `row` and `ends` run side
//! by side, a day for each row; `had` are the rows that were assigned when the page was shown, `on` those that are ticked:
//! what others have assigned meanwhile stays.

#![expect(clippy::too_many_arguments, reason = "each argument is a field of a plain form")]

use leptos::prelude::*;

use crate::{
    accounts::rules::Refusal,
    fault::{Fault, Outcome},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
};

#[cfg(feature = "ssr")]
use crate::{
    access::Place,
    accounts::{
        model::{Person, read_key},
        rules::{self, AccountsAssigned, Ends, LinesAssigned, NewcomerAssigned, Wish},
        store::{Office, Onto, OntoAddress},
    },
    desk::Desk,
    fault::FieldError,
    ids, paths,
    people::model::User,
    plain::answer,
    text,
};

/// Sets which accounts a manager's role reaches.
#[server]
pub async fn assign_accounts(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] role: RoleId,
    #[server(default)] row: Vec<String>,
    #[server(default)] ends: Vec<String>,
    #[server(default)] had: Vec<String>,
    #[server(default)] on: Vec<String>,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let form = Form { role, row, ends, had, on };
    let wish = form.wish(&Office::of(desk.db(), &org).await?);
    let decide = |by: &_, facts: &_| rules::assign_accounts(by, facts, &wish);
    let outcome = desk.carry_out::<AccountsAssigned>(&Onto::of(&User(member.clone()), &wish), None, decide).await?;
    form.lead(&outcome, back, &org, &member).await?;
    Ok(outcome)
}

/// Sets which lines and rules an end user's role reaches.
#[server]
pub async fn assign_lines(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] role: RoleId,
    #[server(default)] row: Vec<String>,
    #[server(default)] ends: Vec<String>,
    #[server(default)] had: Vec<String>,
    #[server(default)] on: Vec<String>,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let form = Form { role, row, ends, had, on };
    let wish = form.wish(&Office::of(desk.db(), &org).await?);
    let outcome = desk.carry_out_or_ask::<LinesAssigned>(&(User(member.clone()), wish), None).await?;
    form.lead(&outcome, back, &org, &member).await?;
    Ok(outcome)
}

/// Assigns an account to a manager, from the account's own page. `who` is a member in a role.
#[server]
pub async fn assign_account(
    org: OrganizationId,
    account: AccountId,
    #[server(default)] who: String,
    #[server(default)] until: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let ends = ends_on(&until, &Office::of(desk.db(), &org).await?);
    let (member, role) = Person::read_key(&who).unwrap_or_default();
    let wish = Wish { role, give: vec![(Place::Account(account.clone()), ends)], take: Vec::new() };
    let decide = |by: &_, facts: &_| rules::assign_accounts(by, facts, &wish);
    let outcome = match desk.may_look(crate::access::Permission::AssignAccounts, &account).await? {
        Err(denial) => Outcome::NotAllowed(denial),
        Ok(_) if member.as_str().is_empty() => Outcome::Refused(Refusal::NobodyChosen),
        Ok(_) => desk.carry_out::<AccountsAssigned>(&Onto::of(&User(member.clone()), &wish), None, decide).await?,
    };
    let back = paths::account(&org, &account);
    answer(&outcome, &back, &back, &[("form", "assign".to_owned()), ("who", who), ("until", until)]).await?;
    Ok(outcome)
}

/// Assigns a line to an end user, from the line's own page.
#[server]
pub async fn assign_line(
    org: OrganizationId,
    line: LineId,
    #[server(default)] who: String,
    #[server(default)] until: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let ends = ends_on(&until, &Office::of(desk.db(), &org).await?);
    let (member, role) = Person::read_key(&who).unwrap_or_default();
    let wish = Wish { role, give: vec![(Place::Line(line.clone()), ends)], take: Vec::new() };
    let outcome = match desk.may_look(crate::access::Permission::AssignLines, &line).await? {
        Err(denial) => Outcome::NotAllowed(denial),
        Ok(_) if member.as_str().is_empty() => Outcome::Refused(Refusal::NobodyChosen),
        Ok(_) => desk.carry_out_or_ask::<LinesAssigned>(&(User(member), wish), None).await?,
    };
    let back = paths::line(&org, &line);
    answer(&outcome, &back, &back, &[("form", "assign".to_owned()), ("who", who), ("until", until)]).await?;
    Ok(outcome)
}

/// Assigns a line to an end user who has nothing yet, by their address.
#[server]
pub async fn assign_line_to(
    org: OrganizationId,
    line: LineId,
    #[server(default)] email: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = match (desk.may_look(crate::access::Permission::AssignLines, &line).await?, text::email(&email)) {
        (Err(denial), _) => Outcome::NotAllowed(denial),
        (Ok(_), Err(reason)) => Outcome::Invalid(vec![FieldError::new("email", reason)]),
        (Ok(_), Ok(email)) => {
            let onto = OntoAddress { line: line.clone(), email };
            desk.carry_out_or_ask::<NewcomerAssigned>(&onto, None).await?
        }
    };
    let back = paths::line(&org, &line);
    answer(&outcome, &back, &back, &[("form", "assign-to".to_owned()), ("email", email)]).await?;
    Ok(outcome)
}

/// Takes an account away from a manager, from the account's own page.
#[server]
pub async fn take_account(
    org: OrganizationId,
    account: AccountId,
    #[server(default)] who: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let back = paths::account(&org, &account);
    let (member, role) = Person::read_key(&who).ok_or(Fault::NotFound)?;
    let wish = Wish { role, give: Vec::new(), take: vec![Place::Account(account)] };
    let user = User(member);
    let of_manager = |by: &_, facts: &_| rules::assign_accounts(by, facts, &wish);
    let outcome = match desk.carry_out::<AccountsAssigned>(&Onto::of(&user, &wish), None, of_manager).await? {
        // An end user's rule for the whole account.
        Outcome::Refused(Refusal::TakesNothing) => desk.carry_out_or_ask::<LinesAssigned>(&(user, wish), None).await?,
        outcome => outcome,
    };
    answer(&outcome, &back, &back, &[("form", format!("take-{who}"))]).await?;
    Ok(outcome)
}

/// Takes a line away from an end user, from the line's own page.
#[server]
pub async fn take_line(
    org: OrganizationId,
    line: LineId,
    #[server(default)] who: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let back = paths::line(&org, &line);
    let (member, role) = Person::read_key(&who).ok_or(Fault::NotFound)?;
    let wish = Wish { role, give: Vec::new(), take: vec![Place::Line(line)] };
    let outcome = desk.carry_out_or_ask::<LinesAssigned>(&(User(member.clone()), wish), None).await?;
    answer(&outcome, &back, &back, &[("form", format!("take-{who}"))]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
fn ends_on(day: &str, office: &Office) -> Ends {
    match (day.trim(), office.end_of(day)) {
        ("", _) => Ends::Never,
        (day, Some(at)) => Ends::On { at, day: day.to_owned() },
        (_, None) => Ends::Unreadable,
    }
}

/// The rows of a form as they were sent.
#[cfg(feature = "ssr")]
struct Form {
    role: ids::RoleId,
    row: Vec<String>,
    ends: Vec<String>,
    had: Vec<String>,
    on: Vec<String>,
}

#[cfg(feature = "ssr")]
impl Form {
    fn wish(&self, office: &Office) -> Wish {
        let day = |nth: usize| self.ends.get(nth).map_or("", String::as_str);
        let ticked = self.row.iter().enumerate().filter(|(_, key)| self.on.contains(key));
        let give = ticked.filter_map(|(nth, key)| Some((read_key(key)?, ends_on(day(nth), office)))).collect();
        let take = self.had.iter().filter(|key| !self.on.contains(key)).filter_map(|key| read_key(key)).collect();
        Wish { role: self.role.clone(), give, take }
    }

    /// Leads a plain form back; the draft says which role's form it was and what was ticked.
    async fn lead(
        &self,
        outcome: &Outcome<(), Refusal>,
        back: String,
        organization: &OrganizationId,
        member: &MemberId,
    ) -> Result<(), Fault> {
        let done = paths::user_accounts(organization, member);
        let back = if back.is_empty() { done.clone() } else { back };
        let mut typed = vec![("form", self.role.as_str().to_owned())];
        for (name, list) in [("row[]", &self.row), ("ends[]", &self.ends), ("on[]", &self.on)] {
            typed.extend(list.iter().map(|value| (name, value.clone())));
        }
        answer(outcome, &back, &done, &typed).await
    }
}
