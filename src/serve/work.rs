//! What the server does beside answering: carrying letters away, telling devices, listening to other servers, sealing the history,
//! sweeping, runs of many that were cut off, roles that end, what the provider is asked to do, what waits for approval,
//! what is said to the cases of an outage, cases without their words or what counted of them, commands.
//!
//! Always true: it begins before the first request is answered, and ends with the process.

use super::{Kind, Site, StartFault, socket};
use crate::{
    approvals,
    bulk::run,
    care::{self, run::End},
    cases::{
        files,
        store::{fill, retell},
    },
    commands,
    notices::{Carrier, Pusher, carry_letters},
    outages,
    passing::passing,
    people::users::store::run_endings,
    seed,
    settings::Secret,
};

/// Begins all of it.
///
/// # Errors
/// The sentence that says why the server cannot start.
pub(super) async fn begin(site: &Site) -> Result<(), StartFault> {
    if site.kind == Kind::Demonstration {
        demonstrate(site).await?;
    }
    let house = &site.house;
    tokio::spawn(carry_letters(house.clone(), carrier(site)?));
    if let Some(pusher) = Pusher::of(house.clone(), &site.settings.push).await.map_err(StartFault::Push)? {
        tokio::spawn(house.clone().run_outbox(pusher));
    }
    tokio::spawn(house.clone().run_rumours());
    tokio::spawn(house.clone().run_seal());
    tokio::spawn(house.clone().run_sweeps(passing()));
    tokio::spawn(run::go_on(house.clone()));
    tokio::spawn(run_endings(house.clone()));
    tokio::spawn(approvals::store::run(house.clone()));
    tokio::spawn(care::run::go_on(house.clone(), end(site)?));
    tokio::spawn(outages::store::go_on(house.clone()));
    tokio::spawn(fill(house.clone()));
    tokio::spawn(retell(house.clone()));
    tokio::spawn(files::go_on(house.clone(), site.settings.clone()));
    let listener = socket::bind(&site.settings.data).map_err(StartFault::Socket)?;
    let house = house.clone();
    tokio::spawn(socket::listen(listener, move |command| {
        let house = house.clone();
        async move { commands::obey(&house, command).await }
    }));
    Ok(())
}

/// Who does what is asked for lines: the provider's system if one is set, else Care's staff.
fn end(site: &Site) -> Result<End, StartFault> {
    match (&site.settings.carrier, site.kind) {
        (Some(system), _) => {
            let carrier = care::carrier::Carrier::new(system, &site.settings.public_url);
            carrier.map(End::Provider).map_err(|cause| StartFault::Carrier(cause.to_string()))
        }
        (None, Kind::Demonstration) => Ok(End::Demonstration),
        (None, Kind::Provider) => Ok(End::Queue),
    }
}

/// The demonstration sends to its own page only, whatever mail server is set.
fn carrier(site: &Site) -> Result<Option<Carrier>, StartFault> {
    let (house, answers) = (site.house.clone(), site.settings.mail_in.clone());
    if site.kind == Kind::Demonstration {
        return Ok(Some(Carrier::into_demonstration(house).answered_at(answers)));
    }
    let Some(url) = &site.settings.smtp_url else { return Ok(None) };
    let missing = || StartFault::Mail("ENLACE_SMTP_URL needs ENLACE_MAIL_FROM beside it.".to_owned());
    let from = site.settings.mail_from.as_deref().ok_or_else(missing)?;
    let carrier = Carrier::by_server(house, url.reveal(), from).map_err(StartFault::Mail)?;
    Ok(Some(carrier.answered_at(answers)))
}

async fn demonstrate(site: &Site) -> Result<(), StartFault> {
    let wanted = site.settings.demo_password.as_ref().map(Secret::reveal);
    let made = seed::demonstrate(&site.house, &site.settings.data, wanted).await.map_err(StartFault::Demonstration)?;
    println!("{}", seed::table(&site.settings.public_url, &made.password));
    Ok(())
}
