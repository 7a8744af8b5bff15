//! The app on a phone: what it is installed by, what stands beside it, what says which build answers.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{BROWSER, Door};
use crate::{access::Role, desk::SESSION_COOKIE, serve::pwa::manifest::SCREENS, words::Language};

async fn manifest(door: &Door, language: Language) -> Value {
    let answer = door.get(&format!("/manifest.{language}.webmanifest"), &[]).await;
    assert_eq!(answer.header("content-type"), "application/manifest+json");
    serde_json::from_str(&answer.text).expect("JSON")
}

#[tokio::test]
async fn it_is_one_app_in_both_languages() {
    let door = Door::new().await;
    let mut ids = BTreeSet::new();
    for (language, opens) in [(Language::En, "Open a case"), (Language::Es, "Abrir un caso")] {
        let manifest = manifest(&door, language).await;
        ids.insert(manifest["id"].to_string());
        assert_eq!(manifest["lang"], language.code());
        assert!(manifest["name"].as_str().is_some_and(|name| name.starts_with("Enlace – ")), "{manifest}");
        assert_eq!((&manifest["start_url"], &manifest["scope"]), (&"/?source=pwa".into(), &"/".into()));
        assert_eq!(manifest["shortcuts"][0]["name"], opens);
        for text in ["name", "description"] {
            assert!(manifest[text].as_str().is_some_and(|said| !said.is_empty()), "{text}");
        }
        let pictures = manifest["screenshots"].as_array().expect("pictures");
        assert_eq!(pictures.len(), SCREENS.len());
        for picture in pictures {
            let file = format!("public{}", picture["src"].as_str().unwrap_or_default());
            assert!(std::fs::metadata(&file).is_ok_and(|file| file.len() < 60_000), "{file} is there, and small");
            assert!(picture["label"].as_str().is_some_and(|label| !label.is_empty()), "{file}");
        }
        for icon in manifest["icons"].as_array().expect("icons") {
            let file = format!("public{}", icon["src"].as_str().unwrap_or_default());
            assert!(std::fs::exists(&file).unwrap_or_default(), "{file}");
        }
    }
    assert_eq!(ids.len(), 1);
}

#[tokio::test]
async fn it_bears_the_providers_brand_and_no_pictures_of_another() {
    let door = Door::with(&[("ENLACE_BRAND_NAME", "Cobre <b>"), ("ENLACE_FILES_KINDS", "jpeg,pdf")]).await;
    let manifest = manifest(&door, Language::Es).await;
    assert_eq!(
        (&manifest["short_name"], &manifest["name"]),
        (&"Cobre <b>".into(), &"Cobre <b> – portal para empresas".into())
    );
    assert!(manifest["screenshots"].as_array().is_some_and(Vec::is_empty));
    let takes = &manifest["share_target"]["params"]["files"][0]["accept"];
    assert_eq!(takes.to_string(), r#"["image/jpeg",".jpg",".jpeg",".jpe",".jfif","application/pdf",".pdf"]"#);
    for language in Language::ALL {
        let offline = door.get(&format!("/offline?lang={language}"), &[]).await;
        assert!(offline.text.contains(&format!("<html lang=\"{language}\"")));
        let clean = ["<script", "<b>", "<!>"].iter().all(|mark| !offline.text.contains(mark));
        assert!(clean, "{}", offline.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn its_shortcuts_lead_to_the_organization_used_last_or_to_the_sign_in_and_back() {
    let door = Door::new().await;
    let nora = door.fixture.member("Nora", &[Role::BusinessOwner, Role::CaseManager]).await;
    let cookie = format!("{SESSION_COOKIE}={}", nora.caller.session.clone().unwrap_or_default());
    let manifest = manifest(&door, Language::En).await;
    let shortcuts = manifest["shortcuts"].as_array().expect("shortcuts");
    let own = shortcuts.iter().map(|shortcut| shortcut["url"].as_str().unwrap_or_default());
    for url in own.chain(["/?source=pwa"]) {
        let nobody = door.get(url, &[BROWSER]).await;
        let back = format!("/sign-in?next={}", url.replace('/', "%2F").replace('?', "%3F").replace('=', "%3D"));
        assert_eq!((nobody.status.as_u16(), nobody.header("location")), (303, back.as_str()));
        let led = door.get(url, &[BROWSER, ("cookie", &cookie)]).await;
        let page = door.get(led.header("location"), &[BROWSER, ("cookie", &cookie)]).await;
        assert_eq!(page.status.as_u16(), 200, "{url} leads to {}", led.header("location"));
    }
}

#[tokio::test]
async fn the_worker_and_the_scripts_beside_the_app_are_whole() {
    let door = Door::new().await;
    let worker = door.get("/sw.js", &[]).await;
    assert!(worker.header("content-type").starts_with("text/javascript"));
    assert_eq!(worker.header("cache-control"), "no-cache");
    let page = door.get("/missing", &[BROWSER]).await;
    let address = page.text.split("src=\"/beside.js?").nth(1).and_then(|rest| rest.split('"').next());
    let beside = door.get(&format!("/beside.js?{}", address.unwrap_or_default()), &[]).await;
    assert!(beside.header("content-type").starts_with("text/javascript"));
    assert!(beside.header("cache-control").contains("immutable"));
    assert_eq!(door.get("/beside.js?older", &[]).await.header("cache-control"), "no-cache");
    let renewal = door.get("/renewal.js", &[]).await;
    assert_eq!(renewal.header("cache-control"), "no-cache");
    let typing = door.get("/typing.js", &[]).await;
    assert_eq!(typing.header("cache-control"), "no-cache");
    for script in [&worker.text, &beside.text, &renewal.text, &typing.text] {
        assert!(!script.contains("\"{"), "everything is filled in");
    }
    assert!(renewal.text.contains("Load it again") && renewal.text.contains("Cargarla de nuevo"));
    for path in ["/missing", "/healthz", "/sw.js", "/pkg/older/cases.wasm"] {
        assert_eq!(door.get(path, &[]).await.header("x-build"), "none", "{path} says which build answers");
    }
}
