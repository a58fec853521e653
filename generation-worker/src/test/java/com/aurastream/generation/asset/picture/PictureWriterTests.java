package com.aurastream.generation.asset.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureWriterTests {

    private static Picture noise(boolean opaque) {
        Random random = new Random(3);
        int[] argb = new int[200 * 200];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = random.nextInt() | (opaque ? 0xFF000000 : 0);
        }
        return Picture.of(200, 200, argb);
    }

    @Test
    void aPngHoldsEveryPixel() throws Exception {
        PictureWriter.File file = PictureWriter.write(noise(false), 1_000_000);
        assertThat(file.format()).isEqualTo(PictureFormat.PNG);
        Picture read = PictureReader.read(file.content());
        Picture written = noise(false);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.argb(i)).isEqualTo(written.argb(i));
        }
    }

    @Test
    void anOpaquePictureThatIsTooLargeBecomesAJpegAndAFreeOneDoesNot() {
        PictureWriter.File small = PictureWriter.write(noise(true), 100_000);
        assertThat(small.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(small.format().extension()).isEqualTo("jpg");
        assertThat(small.content()).hasSizeLessThan(100_000);
        assertThat(PictureWriter.write(noise(false), 100_000).format()).isEqualTo(PictureFormat.PNG);
    }

    @Test
    void theSamePictureIsTheSameFile() {
        assertThat(PictureWriter.write(noise(true), 100_000).content())
                .isEqualTo(PictureWriter.write(noise(true), 100_000).content());
    }
}
