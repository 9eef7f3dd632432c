//! x
use std::path::{Path,PathBuf};
/// x
pub struct Stage(PathBuf, std::sync::atomic::AtomicU64);
/// x
pub struct Summary { /// x
 pub files: u64, /// x
 pub bytes: u64, /// x
 pub unchanged: u64 }
impl Stage { /// x
 pub fn begin(p:&Path)->std::io::Result<Stage>{ let _=std::fs::remove_dir_all(p); Ok(Stage(p.into(), Default::default()))}
 /// x
 pub fn put(&self, p:&str, b:&[u8])->std::io::Result<()>{ let f=self.0.join(p); std::fs::create_dir_all(f.parent().unwrap())?; self.1.fetch_add(b.len() as u64, std::sync::atomic::Ordering::Relaxed); std::fs::write(f,b)}
 /// x
 pub fn commit(self)->std::io::Result<Summary>{ Ok(Summary{files:0,bytes:self.1.into_inner(),unchanged:0})}
}
