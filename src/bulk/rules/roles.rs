//! Which role is meant: by its key, by its name in either language, in the singular or the plural.

use crate::{
    access::{Role, RoleName},
    people::users::rules::RoleOffer,
    sheets::{is_near, plain},
};

/// How the ready-made roles may be written, without spaces, signs and accents.
const fn written(role: Role) -> &'static [&'static str] {
    match role {
        Role::BusinessOwner => &[
            "businessowner",
            "businessowners",
            "owner",
            "propietariodeempresa",
            "propietariadeempresa",
            "propietariosdeempresas",
            "propietario",
            "propietaria",
        ],
        Role::MaintenanceManager => &[
            "accountmaintenancemanager",
            "maintenancemanager",
            "administradordemantenimientodecuenta",
            "administradorademantenimientodecuenta",
            "administradordemantenimiento",
        ],
        Role::BillingManager => &[
            "billingpaymentsmanager",
            "billingandpaymentsmanager",
            "billingmanager",
            "administradordefacturacionypagos",
            "administradoradefacturacionypagos",
            "administradordefacturacion",
        ],
        Role::OrderManager => &["ordermanager", "ordersmanager", "administradordepedidos", "administradoradepedidos"],
        Role::EndUser => &["enduser", "endusers", "user", "usuariofinal", "usuariafinal", "usuariosfinales", "usuario"],
        Role::CaseManager | Role::Customer => &[],
    }
}

/// A name this short is taken by its letter.
const SHORT: usize = 8;

/// The role that is called so: exactly, else with one slip of the fingers.
pub(super) fn named<'a>(offers: &'a [RoleOffer], typed: &str) -> Option<&'a RoleOffer> {
    let plainly = plain(typed);
    let by = |fits: &dyn Fn(&str) -> bool| offers.iter().find(|offer| names(&offer.role).iter().any(|name| fits(name)));
    by(&|name| !plainly.is_empty() && name == plainly)
        .or_else(|| offers.iter().find(|offer| offer.role.key() == typed))
        .or_else(|| by(&|name| name.len() > SHORT && is_near(name, &plainly)))
}

fn names(role: &RoleName) -> Vec<String> {
    match role {
        RoleName::Ready(ready) => {
            let key = plain(ready.key());
            written(*ready).iter().map(|name| (*name).to_owned()).chain([key]).collect()
        }
        RoleName::Own { name, .. } => {
            [plain(&name.en), plain(&name.es)].into_iter().filter(|name| !name.is_empty()).collect()
        }
    }
}
