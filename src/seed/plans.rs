//! What the provider of the demonstration sells: plans, and what can be added to them.

use crate::{
    accounts::{
        model::{Feature, Plan, Sim},
        store::{put_feature, put_plan},
    },
    desk::Script,
    money::Currency,
    words::Bilingual,
};

/// A plan: key, names, cents a month, features that it may have, those that it comes with, SIMs.
type Sold = (&'static str, [&'static str; 2], i64, &'static [&'static str], &'static [&'static str], &'static [Sim]);

const PHONE: &[&str] = &["hotspot", "wifi_calling", "roaming", "international", "priority", "static_ip", "block_data"];

const PLANS: [Sold; 6] = [
    ("starter", ["Business Starter 5 GB", "Negocios Básico 5 GB"], 3_000, PHONE, &["wifi_calling"], &Sim::ALL),
    ("unlimited", ["Business Unlimited", "Negocios Ilimitado"], 4_500, PHONE, &["wifi_calling"], &Sim::ALL),
    (
        "unlimited_plus",
        ["Business Unlimited Plus", "Negocios Ilimitado Plus"],
        6_000,
        PHONE,
        &["wifi_calling", "hotspot"],
        &Sim::ALL,
    ),
    ("tablet", ["Tablet 30 GB", "Tableta 30 GB"], 2_500, &["hotspot", "roaming", "static_ip"], &[], &Sim::ALL),
    (
        "telemetry",
        ["Vehicle telemetry", "Telemetría de vehículos"],
        1_200,
        &["static_ip", "private_network"],
        &[],
        &Sim::ALL,
    ),
    ("watch", ["Watch", "Reloj"], 1_000, &["wifi_calling"], &["wifi_calling"], &[Sim::Esim]),
];

/// A feature: key, names, cents a month, what it cannot be beside.
const FEATURES: [(&str, [&str; 2], i64, &[&str]); 8] = [
    ("hotspot", ["Hotspot", "Punto de acceso"], 1_000, &[]),
    ("wifi_calling", ["Wi-Fi calling", "Llamadas por wifi"], 0, &[]),
    ("roaming", ["Roaming", "Roaming"], 1_500, &[]),
    ("international", ["International calls", "Llamadas internacionales"], 800, &[]),
    ("priority", ["Priority data", "Datos prioritarios"], 1_200, &[]),
    ("static_ip", ["Static IP", "IP fija"], 500, &[]),
    ("private_network", ["Private network", "Red privada"], 700, &["static_ip"]),
    ("block_data", ["Data block", "Bloqueo de datos"], 0, &["hotspot", "roaming", "priority", "static_ip"]),
];

/// Writes all of it.
pub fn provide(script: &mut Script) {
    let keys = |list: &[&str]| list.iter().map(|key| (*key).to_owned()).collect();
    let said = |[en, es]: [&str; 2]| Bilingual { en: en.to_owned(), es: es.to_owned() };
    for (key, name, price, features, included, sims) in PLANS {
        let (features, included, sims) = (keys(features), keys(included), sims.to_vec());
        let (key, name, currency) = (key.to_owned(), said(name), Currency::default());
        put_plan(script, &Plan { key, name, price, currency, features, included, sims });
    }
    for (key, name, price, conflicts) in FEATURES {
        put_feature(script, &Feature { key: key.to_owned(), name: said(name), price, conflicts: keys(conflicts) });
    }
}
