//! What a share link remembers, and the text of an address.
//!
//! A link is a hash route with a query, made to be written by hand: `#/lab/elimination?m=1,2;3,4&b=5,6&step=2`.
//! [`decode`] is total: any text opens something, and whatever could not be read is named in a [`Notice`]. [`encode`]
//! leaves out what is as it would be anyway, so equal addresses have equal links. For every address that [`decode`]
//! gives, and for every address whose link is at most [`MAX_LENGTH`] characters long and whose operations fit its
//! matrix, `decode(&encode(&address)) == (address, no notices)`.
//!
//! Rows count from 1 in a link and from 0 in an [`Address`]. The grammar is one idea a file:
//!
//! ```text
//! address   what a link remembers
//! route     which page
//! query     cutting the text into keys and values;  percent: escapes;  key: the names of the keys
//! matrix    m and b        ops: the learner's operations        number: one number
//! labs      the keys of the labs map, subspaces and solve, both ways        studies: those of the other labs
//! quiz      those of the quiz
//! decode    text -> address and notices        encode: address -> text        notice: the sentences
//! ```

mod address;
mod decode;
mod encode;
mod key;
mod labs;
mod matrix;
mod notice;
mod number;
mod ops;
mod percent;
mod query;
mod quiz;
mod route;
mod studies;

pub use address::{
    Address, Angles, Area, Chrome, EliminationAddress, Frame, Layer, MapAddress, Mode, NumberStyle, Page, Practice,
    Prediction, QuizAddress, RowChecking, STUDY_CHAPTERS, SolveAddress, Space, SubspacesAddress, TextSize,
};
pub use decode::decode;
pub use encode::encode;
pub use key::Key;
pub use matrix::{MatrixProblem, RightHandSideProblem};
pub use notice::Notice;
pub use ops::{MAX_OPS, OpProblem};
pub use query::MAX_LENGTH;
pub use studies::{
    CollinearityAddress, CompressAddress, LinkedPicture, LoraAddress, NumericalAddress, PcaAddress, PcaPart,
    PropertiesAddress, RecommenderAddress, StudyAddress, ToleranceRule, Tone,
};
