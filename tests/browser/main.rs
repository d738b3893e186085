//! Real browsers: what a learner sees, hears and types, in Chromium and Firefox.
//!
//! `script/test browser` builds the site and runs these tests in both. The vocabulary is small: `find` by role and
//! accessible name, `act` as a person does, `see` what the page says. Every wait looks for what it waits for.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it does not expect")]

mod act;
mod axe;
mod driver;
mod find;
mod page;
mod pictures;
mod see;
mod site;

mod access;
mod choices;
mod collinearity;
mod compress;
mod entering;
mod keys;
mod labs;
mod learn;
mod learning;
mod links;
mod lora;
mod map;
mod map_files;
mod map_pictures;
mod numerical;
mod own_steps;
mod pca;
mod practice;
mod programs;
mod properties;
mod quiz;
mod recommender;
mod solve;
mod studies;
mod subspaces;
mod trouble;
mod vocabulary;
mod watching;
