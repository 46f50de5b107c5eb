"""A step of adversarial training of the configuration `default` in eager PyTorch, to time it: layers of the same shapes with random
weights, written from the description of the networks alone, the straightforward way. People are not posed: the search for the
nearest face, which this program does in every step, has no counterpart in PyTorch. No penalty.

Reads lines "step N" from standard input and answers each with the seconds that N steps took.
"""

import math
import sys
import time

import torch
import torch.nn.functional as F

torch.manual_seed(0)
Z, W, BATCH, MICRO, RAYS, SAMPLES, SIZE = 64, 256, 8, 4, 32, 24, 128
FILTER = torch.tensor([1.0, 3.0, 3.0, 1.0])
FILTER = torch.outer(FILTER, FILTER) / FILTER.sum() ** 2


def parameter(into, *shape):
    tensor = torch.randn(*shape).requires_grad_()
    into.append(tensor)
    return tensor


def filtered(x, pad, gain=1.0, step=1):
    count = x.shape[1]
    weight = (gain * FILTER)[None, None].repeat(count, 1, 1, 1)
    return F.conv2d(F.pad(x, pad), weight, groups=count, stride=step)


def upsampled(image):
    n, c, h, w = image.shape
    zeros = image.new_zeros(n, c, h, 2, w, 2)
    zeros[:, :, :, 0, :, 0] = image
    return filtered(zeros.reshape(n, c, 2 * h, 2 * w), (2, 1, 2, 1), 4.0)


def activated(x):
    return F.leaky_relu(x, 0.2) * math.sqrt(2)


def resized(x, size):
    if x.shape[-1] == size:
        return x
    return F.interpolate(x, size=(size, size), mode="bilinear", antialias=True)


class Linear:
    def __init__(self, into, inputs, outputs, lr_mul=1.0):
        self.weight, self.bias = parameter(into, outputs, inputs), parameter(into, outputs)
        self.gain, self.lr_mul = lr_mul / math.sqrt(inputs), lr_mul

    def __call__(self, x):
        return F.linear(x, self.weight * self.gain, self.bias * self.lr_mul)


class Modulated:
    """Grouped convolution, a group a person, as is usual in PyTorch."""

    def __init__(self, into, inputs, outputs, up, size=3, color=False, noise=True):
        self.affine = Linear(into, W, inputs)
        self.weight, self.bias = parameter(into, outputs, inputs, size, size), parameter(into, outputs)
        self.strength = parameter(into, 1) if noise and not color else None
        self.up, self.color = up, color

    def __call__(self, x, w):
        n, inputs, h, width = x.shape
        style = self.affine(w) / (math.sqrt(inputs) if self.color else 1.0)
        weight = self.weight[None] * style[:, None, :, None, None]
        if not self.color:
            weight = weight * (weight.square().sum([2, 3, 4], keepdim=True) + 1e-8).rsqrt()
        outputs, size = weight.shape[1], weight.shape[-1]
        x = x.reshape(1, n * inputs, h, width)
        if self.up:
            weight = weight.transpose(1, 2).reshape(n * inputs, outputs, size, size)
            x = F.conv_transpose2d(x, weight, stride=2, groups=n)
            x = filtered(x, (1, 1, 1, 1), 4.0)
        else:
            x = F.conv2d(x, weight.reshape(n * outputs, inputs, size, size), padding=size // 2, groups=n)
        x = x.reshape(n, outputs, *x.shape[2:])
        if self.strength is not None:
            x = x + torch.randn(n, 1, *x.shape[2:]) * self.strength
        x = x + self.bias[None, :, None, None]
        return x if self.color else activated(x)


class Skip:
    def __init__(self, into, resolution, base, most, colors, biased):
        channels = lambda at: min(base // at, most)
        self.const = parameter(into, 1, channels(4), 4, 4)
        self.blocks = []
        at = 4
        while at <= resolution:
            inputs, outputs = channels(max(at // 2, 4)), channels(at)
            first = Modulated(into, inputs, outputs, True) if at > 4 else None
            bias = parameter(into, 1, outputs, at, at) if biased and at >= 16 else None
            second = Modulated(into, outputs, outputs, False)
            self.blocks.append((first, bias, second, Modulated(into, outputs, colors, False, 1, True)))
            at *= 2

    def __call__(self, w):
        x, image = self.const.repeat(w.shape[0], 1, 1, 1), None
        for first, bias, second, colored in self.blocks:
            x = first(x, w) if first else x
            x = second(x if bias is None else x + bias, w)
            color = colored(x, w)
            image = color if image is None else upsampled(image) + color
        return image


class Generator:
    def __init__(self):
        own = self.parameters = []
        self.embed = Linear(own, 31, W)
        self.mapping = [Linear(own, Z + W, W, 0.01), Linear(own, W, W, 0.01)]
        self.backbone = Skip(own, 128, 4096, 96, 288, True)
        self.background = Skip(own, 64, 2048, 96, 32, False)
        self.decoder = [Linear(own, 32, 64), Linear(own, 64, 33)]
        self.color = Modulated(own, 32, 3, False, 1, True)
        self.blocks = [
            [
                Modulated(own, inputs, outputs, up, noise=False),
                Modulated(own, outputs, outputs, False, noise=False),
                Modulated(own, outputs, 3, False, 1, True),
                up,
            ]
            for inputs, outputs, up in [(32, 128, False), (128, 64, True)]
        ]
        self.poses = [Linear(own, Z + 25, 128), Linear(own, 128, 32), Linear(own, 32, 6)]

    def pose(self, z, camera):
        x = torch.cat([z, camera], 1)
        return self.poses[2](activated(self.poses[1](activated(self.poses[0](x)))))

    def sample(self, planes, points):
        n, m = points.shape[:2]
        unit = points * (2 / 0.7)
        grid = torch.stack([unit[..., [0, 1, 2]], unit[..., [0, 2, 1]], unit[..., [1, 2, 0]]], 1)
        features = F.grid_sample(planes, grid.reshape(3 * n, 1, 1, m, 3), align_corners=False)
        features = features.reshape(n, 3, 32, m).mean(1).transpose(1, 2)
        out = self.decoder[1](F.softplus(self.decoder[0](features)))
        return out[..., 0], out[..., 1:]

    def march(self, density, features, depths):
        length = depths[..., 1:] - depths[..., :-1]
        sigma = F.softplus((density[..., 1:] + density[..., :-1]) / 2 - 1)
        alpha = 1 - torch.exp(-sigma * length)
        light = torch.cumprod(torch.cat([torch.ones_like(alpha[..., :1]), 1 - alpha + 1e-10], -1), -1)[..., :-1]
        weight = alpha * light
        middle = (features[..., 1:, :] + features[..., :-1, :]) / 2
        return (weight[..., None] * middle).sum(-2), weight

    def rays(self, planes, camera):
        n = camera.shape[0]
        pixel = (torch.arange(RAYS) + 0.5) / RAYS
        v, u = torch.meshgrid(pixel, pixel, indexing="ij")
        direction = torch.stack([(u - 0.5) / 6.5, (v - 0.5) / 6.5, torch.ones_like(u)], -1).reshape(1, -1, 3)
        pose = camera[:, :16].reshape(n, 4, 4)
        direction = F.normalize(direction @ pose[:, :3, :3].transpose(1, 2), dim=-1)
        eye = pose[:, None, None, :3, 3]

        def at(depths):
            points = eye + depths[..., None] * direction[:, :, None]
            density, features = self.sample(planes, points.reshape(n, -1, 3))
            return density.view(depths.shape), features.reshape(*depths.shape, 32)

        step = (3.15 - 2.25) / (SAMPLES - 1)
        coarse = torch.linspace(2.25, 3.15, SAMPLES) + step * torch.rand(n, RAYS**2, SAMPLES)
        density, features = at(coarse)
        with torch.no_grad():
            _, weight = self.march(density, features, coarse)
            flat = weight.reshape(-1, 1, SAMPLES - 1)
            pooled = F.avg_pool1d(F.max_pool1d(flat, 2, 1, 1), 2, 1)[:, 0] + 0.01
            share = pooled[:, 1:-1] + 1e-5
            cdf = torch.cumsum(share / share.sum(1, keepdim=True), 1)
            cdf = torch.cat([torch.zeros_like(cdf[:, :1]), cdf], 1)
            u = torch.rand(cdf.shape[0], SAMPLES)
            found = torch.searchsorted(cdf, u, right=True)
            low, high = (found - 1).clamp(min=0), found.clamp(max=cdf.shape[1] - 1)
            depths = coarse.reshape(-1, SAMPLES)
            middle = (depths[:, 1:] + depths[:, :-1]) / 2
            gap = cdf.gather(1, high) - cdf.gather(1, low)
            gap = torch.where(gap < 1e-5, torch.ones_like(gap), gap)
            start, end = middle.gather(1, low), middle.gather(1, high)
            fine = (start + (u - cdf.gather(1, low)) / gap * (end - start)).view(coarse.shape)
        more_density, more_features = at(fine)
        depths, order = torch.sort(torch.cat([coarse, fine], -1), -1)
        density = torch.cat([density, more_density], -1).gather(-1, order)
        features = torch.cat([features, more_features], -2)
        features = features.gather(-2, order[..., None].expand(-1, -1, -1, 32))
        seen, weight = self.march(density, features, depths)
        shape = (n, -1, RAYS, RAYS)
        return seen.transpose(1, 2).reshape(shape), weight.sum(-1).reshape(shape)

    def __call__(self, z, camera):
        pose = self.pose(z, camera)
        normed = lambda x: x * (x.square().mean(1, keepdim=True) + 1e-8).rsqrt()
        w = torch.cat([normed(z), normed(self.embed(torch.cat([camera, pose], 1)))], 1)
        for layer in self.mapping:
            w = activated(layer(w))
        planes = self.backbone(w).view(3 * z.shape[0], 32, 3, 128, 128)
        features, opacity = self.rays(planes, camera)
        features = features + (1 - opacity) * resized(self.background(w), RAYS)
        raw = self.color(features, w)
        image, x = resized(raw, 64), resized(features, 64)
        for first, second, colored, up in self.blocks:
            x = second(first(x, w), w)
            image = (upsampled(image) if up else image) + colored(x, w)
        return image, raw, opacity, pose


class Discriminator:
    def __init__(self):
        own = self.parameters = []
        channels = lambda at: min(4096 // at, 128)
        self.colors = parameter(own, channels(SIZE), 7, 1, 1), parameter(own, channels(SIZE))
        self.blocks = []
        at = SIZE
        while at > 4:
            inputs, outputs = channels(at), channels(at // 2)
            self.blocks.append((
                (parameter(own, inputs, inputs, 3, 3), parameter(own, inputs)),
                (parameter(own, outputs, inputs, 3, 3), parameter(own, outputs)),
                parameter(own, outputs, inputs, 1, 1),
            ))
            at //= 2
        self.last = parameter(own, 128, 129, 3, 3), parameter(own, 128)
        self.out = [Linear(own, 2048, 128), Linear(own, 128, 128)]
        self.mapping = [Linear(own, 31, 128), Linear(own, 128, 128, 0.01), Linear(own, 128, 128, 0.01)]
        widths = [2048 + 25, 2048, 512, 128, 32, 6]
        self.poses = [Linear(own, a, b) for a, b in zip(widths, widths[1:])]

    def features(self, x):
        gained = lambda weight: weight / math.sqrt(weight[0].numel())
        x = activated(F.conv2d(x, gained(self.colors[0]), self.colors[1]))
        for first, second, skip in self.blocks:
            y = activated(F.conv2d(x, gained(first[0]), first[1], padding=1))
            y = activated(F.conv2d(filtered(y, (2, 2, 2, 2)), gained(second[0]), second[1], stride=2))
            x = (y + F.conv2d(filtered(x, (1, 1, 1, 1), step=2), gained(skip))) * math.sqrt(0.5)
        deviation = (x.var(0, unbiased=False) + 1e-8).sqrt().mean()
        x = torch.cat([x, deviation.expand(x.shape[0], 1, 4, 4)], 1)
        return activated(F.conv2d(x, gained(self.last[0]), self.last[1], padding=1)).flatten(1)

    def __call__(self, image, raw, mask, camera, learns_pose):
        x = torch.cat([image, resized(raw, SIZE), resized(2 * mask - 1, SIZE)], 1)
        with torch.set_grad_enabled(learns_pose):
            pose = torch.cat([self.features(x.flip(3)), camera], 1)
            for layer in self.poses[:-1]:
                pose = activated(layer(pose))
            pose = self.poses[-1](pose)
        condition = self.mapping[0](torch.cat([camera, pose.detach()], 1))
        for layer in self.mapping[1:]:
            condition = activated(layer(condition))
        out = self.out[1](activated(self.out[0](self.features(x))))
        return (out * condition).sum(1) / math.sqrt(128), pose


generator, discriminator = Generator(), Discriminator()
average = [p.detach().clone() for p in generator.parameters]
optimisers = [
    torch.optim.Adam(net.parameters, lr=1e-5, betas=(0.0, 0.99)) for net in (generator, discriminator)
]
camera = torch.tensor([1.0, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 2.7, 0, 0, 0, 1, 6.5, 0, 0.5, 0, 6.5, 0.5, 0, 0, 1])
camera = camera.repeat(MICRO, 1)


def learns(net, does):
    for p in net.parameters:
        p.requires_grad_(does)


def step():
    learns(generator, True), learns(discriminator, False)
    optimisers[0].zero_grad()
    for _ in range(BATCH // MICRO):
        image, raw, mask, pose = generator(torch.randn(MICRO, Z), camera)
        score, _ = discriminator(image, raw, mask, camera, False)
        loss = F.softplus(-score).mean() + pose.square().sum(1).mean()
        (loss * MICRO / BATCH).backward()
    optimisers[0].step()
    learns(generator, False), learns(discriminator, True)
    optimisers[1].zero_grad()
    for _ in range(BATCH // MICRO):
        with torch.no_grad():
            image, raw, mask, pose = generator(torch.randn(MICRO, Z), camera)
        score, read = discriminator(image, raw, mask, camera, True)
        loss = F.softplus(score).mean() + (read - pose).square().sum(1).mean()
        real = torch.rand(MICRO, 3, SIZE, SIZE), torch.rand(MICRO, 3, RAYS, RAYS), torch.rand(MICRO, 1, RAYS, RAYS)
        score, _ = discriminator(*real, camera, False)
        loss = loss + F.softplus(-score).mean()
        (loss * MICRO / BATCH).backward()
    optimisers[1].step()
    with torch.no_grad():
        for mean, value in zip(average, generator.parameters):
            mean.lerp_(value, 0.01)


def main():
    for line in sys.stdin:
        start = time.perf_counter()
        for _ in range(int(line.split()[1])):
            step()
        print(time.perf_counter() - start, flush=True)


main()
