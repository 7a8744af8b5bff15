//! The document around a page of Help, and what search engines read: canonical addresses, the other language, what an
//! article is, the map of all of them.
//!
//! Always true: written by hand, since what the view's own writer puts behind texts would be read in a title; every text
//! is escaped here.

use serde_json::{Value, json};

use super::{
    library::{Article, Library},
    model::{Block, plain},
    words::{say, topic},
};
use crate::{app::scheme::Scheme, paths, settings::Brand, words::Language};

/// What stands around a page.
pub struct Around<'a> {
    pub language: Language,
    pub scheme: Scheme,
    pub css: String,
    pub brand: &'a Brand,
    pub library: &'a Library,
    /// Where every absolute address begins, without a slash at its end.
    pub public_url: &'a str,
}

/// What a page says of itself.
pub struct Head {
    pub title: String,
    pub description: String,
    /// Its address in English and in Spanish; none where it is no page to be found again.
    pub paths: Option<[String; 2]>,
    /// Whether it may be found by search engines.
    pub found: bool,
    pub linked: Option<Value>,
}

/// The whole document around what a page shows.
pub fn document(around: &Around, head: &Head, shown: &str) -> String {
    let Around { language, scheme, css, brand, public_url, .. } = around;
    let scheme = scheme.code().map(|scheme| format!(" data-scheme=\"{scheme}\"")).unwrap_or_default();
    let hue = if brand.hue.is_some() { "<link rel=\"stylesheet\" href=\"/brand.css\">" } else { "" };
    let robots = if head.found { "" } else { "<meta name=\"robots\" content=\"noindex\">" };
    let links = head.paths.as_ref().map(|paths| links(*language, public_url, paths)).unwrap_or_default();
    let linked = head.linked.as_ref().map(script).unwrap_or_default();
    format!(
        "<!DOCTYPE html><html lang=\"{language}\" dir=\"ltr\"{scheme}><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <title>{} · {}</title><meta name=\"description\" content=\"{}\">{robots}{links}\
         <link rel=\"stylesheet\" href=\"{}\"><link rel=\"stylesheet\" href=\"/help.css\">{hue}\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\
         <link rel=\"manifest\" href=\"/manifest.{language}.webmanifest\">\
         <script src=\"/help.js\" defer></script>{linked}</head><body>{shown}</body></html>",
        escaped(&head.title),
        escaped(&brand.name),
        escaped(&head.description),
        escaped(css),
    )
}

/// The canonical address, and the same page in each language; English is for whoever reads neither.
fn links(language: Language, public_url: &str, [en, es]: &[String; 2]) -> String {
    let base = escaped(public_url);
    let own = if language == Language::En { en } else { es };
    format!(
        "<link rel=\"canonical\" href=\"{base}{own}\"><link rel=\"alternate\" hreflang=\"en\" href=\"{base}{en}\">\
         <link rel=\"alternate\" hreflang=\"es\" href=\"{base}{es}\">\
         <link rel=\"alternate\" hreflang=\"x-default\" href=\"{base}{en}\">"
    )
}

/// Data, not a script: no `<` may stand in it, whatever a text says.
fn script(linked: &Value) -> String {
    format!("<script type=\"application/ld+json\">{}</script>", linked.to_string().replace('<', "\\u003c"))
}

/// An article as search engines want to be told of it.
pub fn linked(around: &Around, article: &Article) -> Value {
    let (language, base) = (around.language, around.public_url);
    let text = article.text(language);
    let address = format!("{base}{}", article.path(language));
    let place = |at: usize, name: String, item: String| json!({ "@type": "ListItem", "position": at, "name": name, "item": item });
    let first = format!("{base}{}", paths::help(language));
    let crumbs = [
        place(1, say(language, "help-title"), first.clone()),
        place(2, topic(language, article.about.topic), format!("{first}#{}", article.about.topic.key())),
        place(3, text.title.clone(), address.clone()),
    ];
    let steps = text.blocks.iter().filter_map(|block| match block {
        Block::Steps(steps) => Some(steps),
        Block::Heading(_) | Block::Paragraph(_) | Block::Points(_) => None,
    });
    let steps: Vec<Value> =
        steps.flatten().map(|step| json!({ "@type": "HowToStep", "text": plain(&step.spans, language) })).collect();
    let mut about = json!({
        "@type": if steps.is_empty() { "TechArticle" } else { "HowTo" },
        "name": text.title, "headline": text.title, "description": plain(&text.lead, language),
        "inLanguage": language, "dateModified": article.about.reviewed, "url": address,
        "publisher": { "@type": "Organization", "name": around.brand.name },
    });
    if let (false, Some(about)) = (steps.is_empty(), about.as_object_mut()) {
        about.insert("step".to_owned(), Value::Array(steps));
    }
    json!({
        "@context": "https://schema.org",
        "@graph": [about, { "@type": "BreadcrumbList", "itemListElement": crumbs }],
    })
}

/// Every page of Help in both languages.
pub fn sitemap(public_url: &str, library: &Library) -> String {
    let base = escaped(public_url);
    let page = |language: Language, paths: &[String; 2], reviewed: Option<&str>| {
        let [en, es] = paths;
        let own = if language == Language::En { en } else { es };
        let reviewed = reviewed.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        format!(
            "<url><loc>{base}{own}</loc>{reviewed}<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"{base}{en}\"/>\
             <xhtml:link rel=\"alternate\" hreflang=\"es\" href=\"{base}{es}\"/></url>"
        )
    };
    let firsts = Language::ALL.map(paths::help);
    let mut pages: Vec<String> = Language::ALL.map(|language| page(language, &firsts, None)).to_vec();
    for article in &library.articles {
        let paths = Language::ALL.map(|language| article.path(language));
        pages.extend(Language::ALL.map(|language| page(language, &paths, Some(&article.about.reviewed))));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">{}</urlset>",
        pages.concat()
    )
}

/// Text for HTML and XML, also within quotation marks.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
