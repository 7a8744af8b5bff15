//! What the server does beside answering: carrying letters away, listening to other servers, sealing the history,
//! sweeping, runs of many that were cut off, commands.
//!
//! Always true: it begins before the first request is answered, and ends with the process.

use super::{Kind, Site, StartFault, socket};
use crate::{
    bulk::run,
    commands,
    notices::{Carrier, carry_letters},
    passing::passing,
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
    tokio::spawn(house.clone().run_rumours());
    tokio::spawn(house.clone().run_seal());
    tokio::spawn(house.clone().run_sweeps(passing()));
    tokio::spawn(run::go_on(house.clone()));
    let listener = socket::bind(&site.settings.data).map_err(StartFault::Socket)?;
    let house = house.clone();
    tokio::spawn(socket::listen(listener, move |command| {
        let house = house.clone();
        async move { commands::obey(&house, command).await }
    }));
    Ok(())
}

/// The demonstration sends to its own page only, whatever mail server is set.
fn carrier(site: &Site) -> Result<Option<Carrier>, StartFault> {
    let house = site.house.clone();
    if site.kind == Kind::Demonstration {
        return Ok(Some(Carrier::into_demonstration(house)));
    }
    let Some(url) = &site.settings.smtp_url else { return Ok(None) };
    let missing = || StartFault::Mail("ENLACE_SMTP_URL needs ENLACE_MAIL_FROM beside it.".to_owned());
    let from = site.settings.mail_from.as_deref().ok_or_else(missing)?;
    Carrier::by_server(house, url.reveal(), from).map(Some).map_err(StartFault::Mail)
}

async fn demonstrate(site: &Site) -> Result<(), StartFault> {
    let wanted = site.settings.demo_password.as_ref().map(Secret::reveal);
    let made = seed::demonstrate(&site.house, &site.settings.data, wanted).await.map_err(StartFault::Demonstration)?;
    println!("{}", seed::table(&site.settings.public_url, &made.password));
    Ok(())
}
