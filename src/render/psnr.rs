//! psnr
