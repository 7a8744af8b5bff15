//! Search over so few articles that all of it is in memory: words are stemmed in both languages and lose their accents.
//!
//! Always true: whatever language is typed, the reader gets articles in theirs; the last word may be half typed.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::{
    library::Article,
    model::{Block, plain},
};
use crate::words::{self, Language};

/// Longer words and more of them are nobody's question.
const MOST_WORDS: usize = 12;
const LONGEST: usize = 40;
const MOST_FOUND: usize = 12;
/// Words of a whole question that are looked at, and articles that may answer it.
const MOST_ASKED: usize = 24;
const MOST_ANSWERS: usize = 3;
/// What an article has to say of a question: its title says one of the words, or two that are seldom are in it.
const ENOUGH: f64 = 6.0;
/// Beginnings of words that are shorter begin too many.
const BEGUN: usize = 4;

/// Words that are in every question, in both languages, without their accents.
const LITTLE: &str = "\
    a about after again ahora al algo all also an and another any are as at ayuda be because been before but by \
    can cannot como con could cual cuando de del desde despues did do does doesn don donde e el en era error es \
    esa ese eso esta estaba estan este esto estoy for from fue funciona funcionan ha hace hacer had han has hasta \
    have hay he hello help her here his hola how i if in into is isn issue issues it its just la las le les ll lo \
    los me mi mis more most muy my nada necesito need new ni no nobody nos nothing nuestra nuestro o of off on \
    one only or other otra otro our out para pero please por porque problem problema problemas problems puede \
    pueden puedo que quien quiero s se ser she should si sin so sobre solo somebody someone son su sus t tambien \
    te than thanks that the their them then there these they this those to todo todos tu tus u un una uno unos up \
    us ve very want was we were what when where which who why will with without work working works would wrong y \
    ya yo you your";

/// Which articles have a word, and how much it says about each.
#[derive(Debug)]
pub struct Index {
    words: [BTreeMap<String, BTreeMap<usize, f64>>; 2],
    articles: usize,
}

impl Index {
    #[must_use]
    pub fn of(articles: &[Article]) -> Self {
        let mut words = [BTreeMap::new(), BTreeMap::new()];
        for language in Language::ALL {
            for (at, article) in articles.iter().enumerate() {
                for (text, weight) in texts(article, language) {
                    for word in parts(&text) {
                        // As it is written too, for whoever has typed only a part of it.
                        for known in BTreeSet::from([stem(&word, language), fold(&word)]) {
                            let entry: &mut BTreeMap<usize, f64> = words[language as usize].entry(known).or_default();
                            // A word that stands there often says little more than one that stands there.
                            let said = entry.entry(at).or_default();
                            *said = said.max(weight) + 0.1;
                        }
                    }
                }
            }
        }
        Self { words, articles: articles.len() }
    }

    /// The places of the articles that fit, the best first.
    #[must_use]
    pub fn find(&self, asked: &str, language: Language) -> Vec<usize> {
        let asked: Vec<String> = parts(asked).take(MOST_WORDS).collect();
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        for (at, word) in asked.iter().enumerate() {
            for (article, score) in self.of_either(word, language, at + 1 == asked.len()) {
                *scores.entry(article).or_default() += score;
            }
        }
        let top = scores.values().copied().fold(0.0, f64::max);
        let mut found: Vec<(usize, f64)> = scores.into_iter().filter(|(_, score)| *score >= top * 0.35).collect();
        found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        found.into_iter().take(MOST_FOUND).map(|(article, _)| article).collect()
    }

    /// The places of the articles that may answer a question about something, the best first; few, and none that only
    /// has a word in common with it.
    #[must_use]
    pub fn answers(&self, question: &str, about: &str, language: Language) -> Vec<usize> {
        let asked: Vec<(String, bool)> = telling(question).take(MOST_ASKED).map(|word| (word, true)).collect();
        let about =
            telling(about).map(|word| (word, false)).filter(|(word, _)| asked.iter().all(|(one, _)| one != word));
        let ends_in_word = question.ends_with(char::is_alphanumeric);
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        for (at, (word, is_typed)) in asked.iter().cloned().chain(about).enumerate() {
            let is_begun = ends_in_word && is_typed && at + 1 == asked.len() && word.chars().count() >= BEGUN;
            // What somebody writes themselves says more than what they chose from a list.
            let weight = if is_typed { 1.0 } else { 0.7 };
            for (article, score) in self.of_either(&word, language, is_begun) {
                *scores.entry(article).or_default() += score * weight;
            }
        }
        let top = scores.values().copied().fold(0.0, f64::max);
        let mut found: Vec<(usize, f64)> =
            scores.into_iter().filter(|(_, score)| *score >= ENOUGH && *score >= top * 0.5).collect();
        found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        found.into_iter().take(MOST_ANSWERS).map(|(article, _)| article).collect()
    }

    /// In whichever language it is a word; most of all in the reader's.
    fn of_either(&self, word: &str, language: Language, is_last: bool) -> BTreeMap<usize, f64> {
        let mut best: BTreeMap<usize, f64> = BTreeMap::new();
        for spoken in Language::ALL {
            let less = if spoken == language { 1.0 } else { 0.8 };
            for (article, score) in self.of_word(word, spoken, is_last) {
                let entry = best.entry(article).or_default();
                *entry = entry.max(score * less);
            }
        }
        best
    }

    fn of_word(&self, word: &str, language: Language, is_last: bool) -> BTreeMap<usize, f64> {
        let all = &self.words[language as usize];
        let stemmed = stem(word, language);
        let folded = fold(word);
        // While somebody types, the last word is a beginning of one.
        let begun = all.range(folded.clone()..).take_while(|(known, _)| is_last && known.starts_with(&folded));
        let whole = all.get(&stemmed).map(|articles| (1.0, articles));
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        for (weight, articles) in whole.into_iter().chain(begun.map(|(_, articles)| (0.6, articles))) {
            #[expect(clippy::cast_precision_loss, reason = "some dozens of articles")]
            let rare = (1.0 + self.articles as f64 / (articles.len() as f64 + 0.5)).ln();
            for (article, said) in articles {
                let score = scores.entry(*article).or_default();
                *score = score.max(said * rare * weight);
            }
        }
        scores
    }
}

/// What an article says, and how much each part says about it.
fn texts(article: &Article, language: Language) -> Vec<(String, f64)> {
    let text = article.text(language);
    let mut all = vec![(text.title.clone(), 5.0), (plain(&text.lead, language), 2.0)];
    for block in &text.blocks {
        match block {
            Block::Heading(heading) => all.push((heading.clone(), 3.0)),
            Block::Paragraph(spans) => all.push((plain(spans, language), 1.0)),
            Block::Points(points) => all.extend(points.iter().map(|spans| (plain(spans, language), 1.0))),
            Block::Steps(steps) => {
                for step in steps {
                    let lines = std::iter::once(&step.spans).chain(&step.points);
                    all.extend(lines.map(|spans| (plain(spans, language), 1.0)));
                }
            }
        }
    }
    all
}

fn parts(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && word.chars().count() <= LONGEST)
        .map(str::to_lowercase)
}

/// The words of a question that say what it is about.
fn telling(text: &str) -> impl Iterator<Item = String> {
    parts(text).filter(|word| {
        let bare = fold(word);
        bare.len() > 1
            && !bare.bytes().all(|byte| byte.is_ascii_digit())
            && !LITTLE.split(' ').any(|little| little == bare)
    })
}

/// Stemmed while the accents are there, which the rules of Spanish look at, then without them.
fn stem(word: &str, language: Language) -> String {
    fold(&words::stem(word, language))
}

fn fold(word: &str) -> String {
    word.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}
