;; Which of eight boxes are near enough to a query, in Float32 with 128-bit SIMD.
;;
;; near_boxes_wasm.ts holds this module assembled: after a change, run
;;   deno run --allow-read --allow-write lib/segment/cluster/near_boxes_assemble.ts
;;
;; The numbers of a family of eight boxes, one after the other: the inverse weight of each of the
;; eight; then for each axis the lower ends of the eight and the upper ends of the eight. A query
;; is one box: for each axis its lower and its upper end. box_frame.ts says what they mean, and
;; nearest.ts why the answer is safe.
(module
  (import "tree" "memory" (memory 1))

  ;; Bit i of the result is set when the squared distance from the query to box i is at most
  ;; limit · (inverse + inverse weight of box i).
  (func (export "nearBoxes")
    (param $family i32)   ;; address of the family
    (param $query i32)    ;; address of the query
    (param $end i32)      ;; address after the query
    (param $limit f32)
    (param $inverse f32)  ;; inverse weight of the query
    (result i32)
    ;; Squared distances and what they may be: of boxes 0 to 3, and of boxes 4 to 7.
    (local $squares0 v128) (local $squares4 v128)
    (local $most0 v128) (local $most4 v128)
    (local $low v128) (local $high v128) (local $outside v128) (local $zero v128)

    (local.set $most0 (call $mostSquares
      (local.get $limit) (local.get $inverse) (v128.load offset=0 (local.get $family))))
    (local.set $most4 (call $mostSquares
      (local.get $limit) (local.get $inverse) (v128.load offset=16 (local.get $family))))

    (loop $axes
      (local.set $low (v128.load32_splat offset=0 (local.get $query)))
      (local.set $high (v128.load32_splat offset=4 (local.get $query)))
      (local.set $outside (f32x4.pmax (local.get $zero) (f32x4.pmax
        (f32x4.sub (v128.load offset=32 (local.get $family)) (local.get $high))
        (f32x4.sub (local.get $low) (v128.load offset=64 (local.get $family))))))
      (local.set $squares0 (f32x4.add (local.get $squares0)
        (f32x4.mul (local.get $outside) (local.get $outside))))
      (local.set $outside (f32x4.pmax (local.get $zero) (f32x4.pmax
        (f32x4.sub (v128.load offset=48 (local.get $family)) (local.get $high))
        (f32x4.sub (local.get $low) (v128.load offset=80 (local.get $family))))))
      (local.set $squares4 (f32x4.add (local.get $squares4)
        (f32x4.mul (local.get $outside) (local.get $outside))))
      (local.set $family (i32.add (local.get $family) (i32.const 64)))
      (local.set $query (i32.add (local.get $query) (i32.const 8)))
      (br_if $axes (i32.lt_u (local.get $query) (local.get $end))))

    (i32.or
      (i32x4.bitmask (f32x4.le (local.get $squares0) (local.get $most0)))
      (i32.shl (i32x4.bitmask (f32x4.le (local.get $squares4) (local.get $most4)))
        (i32.const 4))))

  ;; limit · (inverse + inverses). Adding 2^-120 makes up for products too small for Float32; the
  ;; largest finite number as the most keeps empty boxes, infinitely far, out at any limit.
  (func $mostSquares (param $limit f32) (param $inverse f32) (param $inverses v128) (result v128)
    (f32x4.pmin
      (f32x4.splat (f32.const 0x1.fffffep+127))
      (f32x4.add
        (f32x4.splat (f32.const 0x1p-120))
        (f32x4.mul
          (f32x4.splat (local.get $limit))
          (f32x4.add (f32x4.splat (local.get $inverse)) (local.get $inverses)))))))
